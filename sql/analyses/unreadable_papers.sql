-- Question: Which papers could not be read, and why?
-- Câu hỏi: Những văn bản nào không đọc được, vì sao?

SELECT file_name, media_type, status_reason, document_id
FROM documents
WHERE status = 'unreadable'
ORDER BY file_name, document_id;
