-- Rule: A unit_id of a commune-level unit stands in the gazetteer (predecessor_unit_id)
-- Quy tắc: Định danh đơn vị cấp xã có trong danh mục (predecessor_unit_id)
-- Why: A unit_id outside the gazetteer is wrong, or the gazetteer is of another version.
-- Vì sao: Định danh ngoài danh mục là mã sai, hoặc danh mục thuộc phiên bản khác.
-- Table: merger_claims
-- Severity: error
SELECT c.claim_id, c.predecessor_unit_id
FROM merger_claims AS c ANTI JOIN units AS u ON u.unit_id = c.predecessor_unit_id
WHERE regexp_matches(c.predecessor_unit_id, '^[0-9]{3,5}@')
ORDER BY c.claim_id
