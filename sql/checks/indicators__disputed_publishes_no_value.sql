-- Rule: A dispute that is not settled publishes no value
-- Quy tắc: Mâu thuẫn chưa giải quyết thì không công bố giá trị
-- Table: indicators
-- Severity: error
SELECT record_id, unit_name, label, value
FROM indicators
WHERE status = 'disputed' AND value IS NOT NULL
ORDER BY record_id
