-- Question: What waits for an editor's decision, and what would it change most?
-- Câu hỏi: Điều gì đang chờ biên tập viên quyết định, và điều gì ảnh hưởng nhiều nhất?
--
-- One row a claim, cases in order: first `disputed` values (nothing is published until someone decides), then `pending` claims (they may
-- be right and are left out), then `unlinked` ones (published, but known by a name only). Among equals the case with more papers leads.
-- `diaba review` shows the same and writes the decision.

WITH
unlinked AS (
    SELECT claim_id FROM merger_claims WHERE successor_unit_id IS NULL OR predecessor_unit_id IS NULL
    UNION ALL SELECT claim_id FROM leadership_claims WHERE unit_id IS NULL AND unit_level = 'ward'
    UNION ALL SELECT claim_id FROM indicator_claims WHERE unit_id IS NULL
),
open_claims AS (
    SELECT
        c.*,
        CASE WHEN c.status IN ('disputed', 'pending') THEN c.status ELSE 'unlinked' END AS kind,
        CASE
            WHEN c.status = 'disputed' THEN concat_ws('|', c.record_id, c.attribute)
            WHEN c.status = 'pending' THEN concat_ws('|', c.document_id, c.subject, c.attribute)
            ELSE concat_ws('|', c.document_id, c.unit)
        END AS case_key
    FROM claims AS c
    WHERE c.status IN ('disputed', 'pending')
        OR (c.status <> 'rejected' AND c.claim_id IN (FROM unlinked))
),
cases AS (
    SELECT kind, dataset, case_key, count(*) AS claims, count(DISTINCT document_id) AS papers, min(subject) AS title
    FROM open_claims
    GROUP BY ALL
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            ORDER BY
                list_position(['disputed', 'pending', 'unlinked'], kind),
                list_position(['wards', 'mergers', 'leadership', 'indicators'], dataset),
                papers DESC, claims DESC, title, case_key
        ) AS case_number
    FROM cases
)
SELECT
    r.case_number, o.kind, o.dataset, o.subject, o.attribute, o.value, o.status_reason,
    d.file_name, o.page, o.quote, o.claim_id, r.claims, r.papers
FROM open_claims AS o
JOIN ranked AS r USING (kind, dataset, case_key)
JOIN documents AS d USING (document_id)
ORDER BY r.case_number, d.file_name, o.char_start, o.claim_id;
