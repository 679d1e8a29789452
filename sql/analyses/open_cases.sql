-- Question: What waits for an editor's decision, and what would it change most?
-- Câu hỏi: Điều gì đang chờ biên tập viên quyết định, và điều gì ảnh hưởng nhiều nhất?
--
-- One row a claim, cases in order: first `disputed` values (nothing is published until someone decides), then `implausible` ones (no
-- column could hold them), `pending` claims (they may be right and are left out), `person` (namesakes in one unit, one post with two
-- holders), and `unlinked` claims (published, but known by a name only). Within a kind the case comes first that would change most
-- (`would_change`: values published anew or differently). `diaba review` shows the same and writes the decision.

WITH
unlinked AS (
    SELECT claim_id FROM merger_claims WHERE successor_unit_id IS NULL OR predecessor_unit_id IS NULL
    UNION ALL SELECT claim_id FROM leadership_claims WHERE unit_id IS NULL AND unit_level = 'ward'
    UNION ALL SELECT claim_id FROM indicator_claims WHERE unit_id IS NULL
),
holders AS (
    SELECT
        *,
        lower(person_name) AS lower_name,
        fold(person_name) AS plain_name,
        position_key IN (
            'party_secretary', 'standing_deputy_party_secretary', 'council_chair', 'committee_chair', 'front_chair'
        ) AND NOT coalesce(is_former, false) AND held_until_on IS NULL AS is_sole_holder
    FROM leadership
    WHERE unit_id IS NOT NULL AND person_decided_by <> 'editor'
),
-- Three joins on equality and not one with OR, which would compare every two holders of a unit.
strangers AS (
    SELECT a.record_id AS one, b.record_id AS other
    FROM holders AS a
    JOIN holders AS b
        ON a.unit_id = b.unit_id AND lower(a.person_name) = lower(b.person_name) AND a.person_id < b.person_id
    UNION
    SELECT a.record_id, b.record_id
    FROM holders AS a
    JOIN holders AS b
        ON a.unit_id = b.unit_id AND a.position_key = b.position_key AND a.plain_name = b.plain_name
        AND a.person_id < b.person_id
    UNION
    SELECT a.record_id, b.record_id
    FROM holders AS a
    JOIN holders AS b ON a.unit_id = b.unit_id AND a.position_key = b.position_key AND a.person_id < b.person_id
    WHERE a.is_sole_holder AND b.is_sole_holder
),
open_claims AS (
    SELECT
        *,
        CASE WHEN status = 'pending' AND starts_with(status_reason, 'Implausible') THEN 'implausible' ELSE status END AS kind,
        CASE status
            WHEN 'disputed' THEN concat_ws('|', record_id, attribute)
            ELSE concat_ws('|', document_id, subject, attribute)
        END AS case_key
    FROM claims
    WHERE status IN ('disputed', 'pending')
    UNION ALL
    SELECT c.*, 'unlinked' AS kind, concat_ws('|', c.document_id, c.unit) AS case_key
    FROM claims AS c
    SEMI JOIN unlinked AS u ON u.claim_id = c.claim_id
    WHERE c.status NOT IN ('disputed', 'pending', 'rejected')
    UNION ALL
    SELECT c.*, 'person' AS kind, s.case_key
    FROM (SELECT concat_ws('|', one, other) AS case_key, unnest([one, other]) AS record_id FROM strangers) AS s
    JOIN claims AS c ON c.dataset = 'leadership' AND c.record_id = s.record_id
),
cases AS (
    SELECT
        kind, dataset, case_key, count(*) AS claims, count(DISTINCT document_id) AS papers, min(subject) AS title,
        CASE kind
            WHEN 'disputed' THEN 1
            WHEN 'person' THEN count(DISTINCT record_id)
            WHEN 'unlinked' THEN count(DISTINCT (record_id, attribute))
            ELSE count(DISTINCT value)
        END AS would_change
    FROM open_claims
    GROUP BY kind, dataset, case_key
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            ORDER BY
                list_position(['disputed', 'implausible', 'pending', 'person', 'unlinked'], kind),
                would_change DESC,
                list_position(['wards', 'mergers', 'leadership', 'indicators'], dataset),
                papers DESC, claims DESC, title, case_key
        ) AS case_number
    FROM cases
)
SELECT
    r.case_number, o.kind, o.dataset, o.subject, o.attribute, o.value, o.status_reason, o.status_reason_vi,
    d.file_name, o.page, o.quote, o.claim_id, r.claims, r.papers, r.would_change
FROM open_claims AS o
JOIN ranked AS r USING (kind, dataset, case_key)
JOIN documents AS d USING (document_id)
ORDER BY r.case_number, d.file_name, o.char_start, o.claim_id;
