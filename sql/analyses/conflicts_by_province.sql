-- Question: How many values are contested in each province, and how many of these does the policy settle?
-- Câu hỏi: Mỗi tỉnh, thành phố có bao nhiêu giá trị mâu thuẫn, bao nhiêu đã được quy chế giải quyết?

WITH contested AS (
    SELECT unit_id, dataset, record_id, attribute, document_id, any_value(is_settled) AS is_settled
    FROM conflicts
    GROUP BY ALL
),
counted AS (
    SELECT unit_id, dataset, record_id, attribute, any_value(is_settled) AS is_settled
    FROM contested
    GROUP BY ALL
),
papers AS (
    SELECT u.province_name, c.dataset, count(DISTINCT c.document_id) AS papers
    FROM contested AS c
    LEFT JOIN units AS u USING (unit_id)
    GROUP BY ALL
)
SELECT
    u.province_name,
    c.dataset,
    count(*) AS contested,
    count(*) FILTER (WHERE c.is_settled) AS settled,
    count(*) FILTER (WHERE NOT c.is_settled) AS open,
    any_value(p.papers) AS papers
FROM counted AS c
LEFT JOIN units AS u USING (unit_id)
JOIN papers AS p ON p.province_name IS NOT DISTINCT FROM u.province_name AND p.dataset = c.dataset
GROUP BY u.province_name, c.dataset
ORDER BY open DESC, contested DESC, u.province_name, c.dataset;
