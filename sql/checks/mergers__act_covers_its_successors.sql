-- Rule: Each successor of a national act has all the predecessors that the gazetteer names
-- Quy tắc: Mỗi đơn vị mới trong nghị quyết có đủ các đơn vị cũ theo danh mục
-- Why: A missing predecessor means that a part of a clause was not read.
-- Vì sao: Thiếu một đơn vị cũ là đọc sót một phần của khoản.
-- Table: mergers
-- Severity: warning
WITH edges AS (
    SELECT DISTINCT successor_code, predecessor_unit_id, act_number
    FROM mergers
    WHERE act_number LIKE '%UBTVQH%' AND act_clause IS NOT NULL AND successor_code IS NOT NULL
), official AS (
    SELECT DISTINCT split_part(successor_id, '@', 1) AS successor_code, predecessor_id FROM unit_links
)
SELECT e.act_number, o.successor_code, u.type || ' ' || u.name AS missing_predecessor
FROM official AS o
JOIN (SELECT DISTINCT successor_code, act_number FROM edges) AS e USING (successor_code)
JOIN units AS u ON u.unit_id = o.predecessor_id
ANTI JOIN edges AS f ON f.successor_code = o.successor_code AND f.predecessor_unit_id = o.predecessor_id
ORDER BY ALL
