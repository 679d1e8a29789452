-- Question: Where do papers contradict each other, and in which words?
-- Câu hỏi: Các văn bản mâu thuẫn nhau ở đâu, bằng những câu chữ nào?
--
-- Every contested value stands beside its rivals, one row a claim: those that the policy could not settle (`is_settled` false: no value
-- is published) and those that it did settle (the weightier paper's claim is `accepted`, the other `superseded`).

CREATE VIEW conflicts AS
WITH contested AS (
    SELECT dataset, record_id, attribute, NOT bool_or(status = 'disputed') AS is_settled
    FROM claims
    WHERE status IN ('disputed', 'superseded')
    GROUP BY ALL
)
SELECT
    c.dataset, c.record_id, c.attribute, c.unit_id, c.unit, c.subject,
    contested.is_settled,
    c.value, c.status, c.status_reason, c.quote, c.page, c.section, c.claim_id,
    d.document_id, d.file_name, d.title AS document_title, d.genre, d.issuer, d.number, d.issued_on, d.source_url
FROM claims AS c
JOIN contested USING (dataset, record_id, attribute)
JOIN documents AS d USING (document_id)
WHERE c.status IN ('accepted', 'corroborating', 'superseded', 'disputed');

COMMENT ON VIEW conflicts IS 'Các giá trị mâu thuẫn, mỗi khẳng định một dòng, kèm văn bản và trích dẫn / Contested values beside their rivals, with papers and quotes';
