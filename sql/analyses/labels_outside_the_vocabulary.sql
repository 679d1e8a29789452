-- Question: Which indicators do papers name that the vocabulary does not hold?
-- Câu hỏi: Những chỉ tiêu nào văn bản nêu mà danh mục chưa có?

WITH unknown AS (
    SELECT label, unit_of_measure, document_id, count(*) AS claims
    FROM indicator_claims
    WHERE indicator_key IS NULL
    GROUP BY ALL
)
SELECT
    fold(label) AS folded_label,
    min(label) AS label,
    unit_of_measure,
    CAST(sum(claims) AS BIGINT) AS claims,
    count(DISTINCT document_id) AS papers
FROM unknown
GROUP BY fold(label), unit_of_measure
ORDER BY papers DESC, claims DESC, folded_label, unit_of_measure;
