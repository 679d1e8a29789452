-- Question: Who holds two offices or more at the same time?
-- Câu hỏi: Ai đang kiêm nhiệm từ hai chức vụ trở lên?

SELECT
    person_name,
    count(*) AS office_count,
    string_agg(position_label || coalesce(' (' || concat_ws(' ', unit_type, unit_name) || ')', ''), '; ' ORDER BY position_key, position_label) AS offices,
    sum(document_count) AS mention_count
FROM leadership
WHERE NOT is_former
GROUP BY person_name, coalesce(unit_id, unit_level)
HAVING count(*) > 1
ORDER BY office_count DESC, person_name, offices;
