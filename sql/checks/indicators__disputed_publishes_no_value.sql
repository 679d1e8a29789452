-- Rule: A dispute that is not settled publishes no value
-- Quy tắc: Mâu thuẫn chưa giải quyết thì không công bố giá trị
-- Why: Where papers differ and nobody has decided, publishing one figure would be our own.
-- Vì sao: Khi các văn bản trái nhau mà chưa ai quyết, công bố một số là nói thay văn bản.
-- Table: indicators
-- Severity: error
SELECT record_id, unit_name, label, value
FROM indicators
WHERE status = 'disputed' AND value IS NOT NULL
ORDER BY record_id
