-- Rule: A published record leads to an accepted claim
-- Quy tắc: Bản ghi công bố dẫn về một khẳng định được chọn
-- Why: What is published must rest on an accepted claim.
-- Vì sao: Số liệu công bố phải đứng trên một khẳng định được chọn.
-- Table: mergers
-- Severity: error
SELECT r.record_id, r.status, r.claim_id, c.status AS claim_status
FROM mergers AS r LEFT JOIN merger_claims AS c USING (claim_id)
WHERE r.status <> 'disputed' AND c.status IS DISTINCT FROM 'accepted'
ORDER BY r.record_id
