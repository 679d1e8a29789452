-- Rule: A record has one row
-- Quy tắc: Mỗi bản ghi một dòng
-- Table: leadership
-- Severity: error
SELECT record_id, count(*) AS rows_of_record
FROM leadership
GROUP BY record_id
HAVING count(*) > 1
ORDER BY record_id
