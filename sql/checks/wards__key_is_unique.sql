-- Rule: A record has one row
-- Quy tắc: Mỗi bản ghi một dòng
-- Table: wards
-- Severity: error
SELECT unit_id, count(*) AS rows_of_record
FROM wards
GROUP BY unit_id
HAVING count(*) > 1
ORDER BY unit_id
