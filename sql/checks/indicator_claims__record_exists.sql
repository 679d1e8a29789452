-- Rule: The record that a claim supports or contradicts exists
-- Quy tắc: Bản ghi mà khẳng định gắn với có tồn tại
-- Table: indicator_claims
-- Severity: error
SELECT c.claim_id, c.record_id
FROM indicator_claims AS c ANTI JOIN indicators AS r ON r.record_id = c.record_id
WHERE c.record_id IS NOT NULL
ORDER BY c.claim_id
