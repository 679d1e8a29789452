-- Rule: Both units of a merger stand in the gazetteer
-- Quy tắc: Cả hai đơn vị của quan hệ sáp nhập có trong danh mục
-- Why: A unit_id outside the gazetteer is wrong, or the gazetteer is of another version.
-- Vì sao: Định danh ngoài danh mục là mã sai, hoặc danh mục thuộc phiên bản khác.
-- Table: mergers
-- Severity: error
SELECT m.record_id, m.successor_unit_id, m.predecessor_unit_id, m.claim_id
FROM mergers AS m
LEFT JOIN units AS s ON s.unit_id = m.successor_unit_id
LEFT JOIN units AS p ON p.unit_id = m.predecessor_unit_id
WHERE (m.successor_unit_id IS NOT NULL AND s.unit_id IS NULL)
   OR (regexp_matches(m.predecessor_unit_id, '^[0-9]{3,5}@') AND p.unit_id IS NULL)
ORDER BY ALL
