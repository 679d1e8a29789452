-- Question: From which kinds of paper do the claims come, and how often is each kind contradicted?
-- Câu hỏi: Các khẳng định đến từ loại văn bản nào, mỗi loại bị mâu thuẫn bao nhiêu lần?

SELECT
    d.genre, c.dataset,
    count(DISTINCT d.document_id) AS papers,
    count(*) AS claims,
    count(*) FILTER (WHERE c.status IN ('accepted', 'corroborating')) AS in_use,
    count(*) FILTER (WHERE c.status = 'superseded') AS superseded,
    count(*) FILTER (WHERE c.status = 'disputed') AS disputed,
    count(*) FILTER (WHERE c.status = 'pending') AS pending
FROM claims AS c
JOIN documents AS d USING (document_id)
GROUP BY d.genre, c.dataset
ORDER BY d.genre, c.dataset;
