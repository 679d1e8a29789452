-- Rule: A claim has one row
-- Quy tắc: Mỗi khẳng định một dòng
-- Table: merger_claims
-- Severity: error
SELECT claim_id, count(*) AS rows_of_claim
FROM merger_claims
GROUP BY claim_id
HAVING count(*) > 1
ORDER BY claim_id
