-- Question: Which old units were split, and where did their parts go?
-- Câu hỏi: Những đơn vị cũ nào bị chia tách, các phần đã về đâu?

WITH split AS (
    SELECT predecessor_unit_id
    FROM crosswalk
    WHERE predecessor_unit_id IS NOT NULL AND coalesce(kind, 'merged') = 'merged'
    GROUP BY ALL
    HAVING count(DISTINCT successor_unit_id) > 1
)
SELECT
    predecessor_province, predecessor_district, predecessor_type, predecessor_name, predecessor_code,
    extent, scope, successor_type, successor_name, successor_code, source, act_number, act_clause
FROM crosswalk
JOIN split USING (predecessor_unit_id)
ORDER BY predecessor_province, predecessor_district, predecessor_name, predecessor_code, successor_code;
