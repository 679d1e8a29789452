-- Question: What does each paper say, whatever the dataset?
-- Câu hỏi: Mỗi văn bản nói gì, bất kể thuộc bộ dữ liệu nào?
--
-- All claims in one shape; conflicts, provenance and unit_profile rest on it. `subject` is what the claim is about, `value` what it says,
-- both as text for people; the tables of claims hold the same as separate columns.

CREATE VIEW claims AS
WITH
ward AS (
    SELECT
        'wards' AS dataset, claim_id, document_id, record_id, attribute, unit_id,
        concat_ws(' ', unit_type, unit_name) AS unit,
        concat_ws(' ', unit_type, unit_name) AS subject,
        CASE WHEN is_approximate THEN '~ ' ELSE '' END || value || coalesce(' ' || unit_of_measure, '') AS value,
        status, status_reason, status_reason_vi, page, section, char_start, char_end, quote, rule
    FROM ward_claims
),
merger AS (
    SELECT
        'mergers' AS dataset, claim_id, document_id, record_id, 'extent' AS attribute, successor_unit_id AS unit_id,
        concat_ws(' ', successor_type, successor_name) AS unit,
        concat_ws(' ', predecessor_type, predecessor_name) || ' → ' || concat_ws(' ', successor_type, successor_name) AS subject,
        extent || CASE scope WHEN 'area_and_population' THEN '' ELSE ' (' || scope || ')' END
            || CASE kind WHEN 'merged' THEN '' ELSE ', ' || kind END AS value,
        status, status_reason, status_reason_vi, page, section, char_start, char_end, quote, rule
    FROM merger_claims
),
office AS (
    SELECT
        'leadership' AS dataset, claim_id, document_id, record_id, 'position' AS attribute, unit_id,
        concat_ws(' ', unit_type, unit_name) AS unit,
        person_name || ', ' || position_label AS subject,
        concat_ws(', ', CASE WHEN is_former THEN 'former' ELSE 'current' END, basis, term_start_year || '-' || term_end_year) AS value,
        status, status_reason, status_reason_vi, page, section, char_start, char_end, quote, rule
    FROM leadership_claims
),
figure AS (
    SELECT
        'indicators' AS dataset, claim_id, document_id, record_id, 'value' AS attribute, unit_id,
        concat_ws(' ', unit_type, unit_name) AS unit,
        concat_ws(', ', label, kind, nullif(concat_ws('-', period_start_year, period_end_year), '')) AS subject,
        CASE WHEN comparator IN ('=', 'range') THEN '' ELSE comparator || ' ' END || format('{:.15g}', value)
            || coalesce('-' || format('{:.15g}', value_max), '') || ' ' || unit_of_measure AS value,
        status, status_reason, status_reason_vi, page, section, char_start, char_end, quote, rule
    FROM indicator_claims
)
FROM ward UNION ALL FROM merger UNION ALL FROM office UNION ALL FROM figure;

COMMENT ON VIEW claims IS 'Mọi khẳng định của bốn bộ dữ liệu, cùng một dạng / All claims of the four datasets in one shape';
