-- Rule: A national resolution that was read makes as many units as the gazetteer counts for it
-- Quy tắc: Nghị quyết đã đọc lập đủ số đơn vị mà danh mục ghi cho nghị quyết đó
-- Why: The closing clause of a resolution states its total; with fewer units a clause was not read.
-- Vì sao: Khoản cuối của nghị quyết nêu tổng số đơn vị; ít hơn là đọc sót một khoản.
-- Table: mergers
-- Severity: warning
WITH official AS (
    SELECT act_number, count(DISTINCT code) AS units_of_act
    FROM units WHERE act_number LIKE '%UBTVQH%' GROUP BY act_number
), found AS (
    SELECT act_number, count(DISTINCT successor_code) AS units_read
    FROM mergers WHERE act_clause IS NOT NULL GROUP BY act_number
)
SELECT d.file_name, d.number AS act_number, o.units_of_act, coalesce(f.units_read, 0) AS units_read
FROM documents AS d
JOIN official AS o ON o.act_number = d.number
LEFT JOIN found AS f ON f.act_number = d.number
WHERE d.genre = 'national_resolution' AND coalesce(f.units_read, 0) <> o.units_of_act
ORDER BY ALL
