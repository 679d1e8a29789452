-- Question: Who held which post on a given day, as far as papers show?
-- Câu hỏi: Vào một ngày cụ thể, ai giữ chức vụ nào, theo các văn bản đã có?
--
--     FROM leadership_on('2026-06-01') WHERE unit_code = '11557';
--
-- A person holds a post from the day of the first dated paper that shows it until the first day on which a paper shows that the post was
-- left or that another holds it, or until the end of the term. Before the first paper nothing is known, so nothing is said; who stands in
-- undated papers only is not here either. `days_since_seen` tells how old the news is.

CREATE MACRO leadership_on(wanted_day) AS TABLE
    SELECT
        unit_level, unit_id, unit_code, unit_type, unit_name, position_key, position_label, person_id, person_name, honorific, basis,
        term_start_year, term_end_year, held_from_on, held_until_on,
        date_diff('day', held_from_on, CAST(wanted_day AS DATE)) AS days_since_seen,
        status, record_id, claim_id
    FROM leadership
    WHERE held_from_on <= CAST(wanted_day AS DATE)
      AND coalesce(CAST(wanted_day AS DATE) < held_until_on, NOT is_former)
      AND coalesce(year(CAST(wanted_day AS DATE)) <= term_end_year, true);

COMMENT ON MACRO TABLE leadership_on IS 'Ai giữ chức vụ nào vào một ngày / Who held which post on a day';
