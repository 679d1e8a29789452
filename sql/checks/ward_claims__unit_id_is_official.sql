-- Rule: A unit_id of a commune-level unit stands in the gazetteer (unit_id)
-- Quy tắc: Định danh đơn vị cấp xã có trong danh mục (unit_id)
-- Why: A unit_id outside the gazetteer is wrong, or the gazetteer is of another version.
-- Vì sao: Định danh ngoài danh mục là mã sai, hoặc danh mục thuộc phiên bản khác.
-- Table: ward_claims
-- Severity: error
SELECT c.claim_id, c.unit_id
FROM ward_claims AS c ANTI JOIN units AS u ON u.unit_id = c.unit_id
WHERE regexp_matches(c.unit_id, '^[0-9]{3,5}@')
ORDER BY c.claim_id
