-- Rule: The record that a claim supports or contradicts exists
-- Quy tắc: Bản ghi mà khẳng định gắn với có tồn tại
-- Table: ward_claims
-- Severity: error
SELECT c.claim_id, c.record_id
FROM ward_claims AS c ANTI JOIN wards AS r ON r.unit_id = c.record_id
WHERE c.record_id IS NOT NULL
ORDER BY c.claim_id
