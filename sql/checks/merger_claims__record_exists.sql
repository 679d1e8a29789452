-- Rule: The record that a claim supports or contradicts exists
-- Quy tắc: Bản ghi mà khẳng định gắn với có tồn tại
-- Why: A claim that points nowhere: its record was deleted and the link was left.
-- Vì sao: Khẳng định trỏ tới bản ghi không có là bản ghi đã bị xóa mà không gỡ liên kết.
-- Table: merger_claims
-- Severity: error
SELECT c.claim_id, c.record_id
FROM merger_claims AS c ANTI JOIN mergers AS r ON r.record_id = c.record_id
WHERE c.record_id IS NOT NULL
ORDER BY c.claim_id
