-- Question: Which papers leave the most for an editor to decide?
-- Câu hỏi: Văn bản nào còn nhiều khẳng định chờ biên tập viên xem nhất?

SELECT
    d.file_name, d.genre, d.title,
    count(*) FILTER (WHERE c.status = 'pending') AS pending,
    count(*) AS claims,
    round(100.0 * count(*) FILTER (WHERE c.status = 'pending') / count(*), 1) AS pending_percent,
    mode(c.status_reason ORDER BY c.status_reason) FILTER (WHERE c.status = 'pending') AS most_frequent_reason
FROM claims AS c
JOIN documents AS d USING (document_id)
GROUP BY d.document_id, d.file_name, d.genre, d.title
HAVING count(*) FILTER (WHERE c.status = 'pending') > 0
ORDER BY pending DESC, d.file_name;
