-- A warehouse of a million claims: made up, but with the sizes, repetitions and contradictions of real papers. Every value is a hash of
-- its number, so the same SQL makes the same rows. benchmarks/million.py runs this in a warehouse whose tables are there and empty.

CREATE TEMP MACRO draw(seed, number, choices) AS CAST(hash(seed, number) % choices AS BIGINT);
CREATE TEMP MACRO id_of(seed, number) AS left(sha256(seed || number), 16);

CREATE TEMP TABLE ward AS
    SELECT row_number() OVER (ORDER BY unit_id) - 1 AS n, unit_id, code, type, name, province_code, province_name
    FROM units WHERE valid_from IS NOT NULL AND valid_to IS NULL;

-- 20,000 papers of some 6,000 characters, six a ward.
INSERT INTO documents BY NAME
    SELECT
        id_of('paper', r.n) AS document_id, format('{:05d}.html', r.n) AS file_name, sha256('paper' || r.n) AS sha256, 'text/html' AS media_type,
        ['congress_report', 'congress_news', 'council_resolution', 'appointment_news', 'unit_profile', 'other'][1 + draw('genre', r.n, 6)] AS genre,
        'Văn kiện số ' || r.n AS title, 'Đảng ủy phường ' || w.name AS issuer, r.n || '/NQ-HĐND' AS number,
        DATE '2025-07-01' + CAST(draw('day', r.n, 500) AS INTEGER) AS issued_on, 6000 AS characters, 'html' AS text_origin, 'read' AS status,
        left(repeat(sha256('text' || r.n) || E' phường ' || w.name || E' đạt chỉ tiêu.\n\n', 70), 6000) AS text
    FROM range(20000) AS r(n) JOIN ward AS w ON w.n = r.n % 3321
    ORDER BY document_id;

CREATE TEMP TABLE paper AS
    SELECT n, id_of('paper', n) AS document_id, n % 3321 AS ward FROM range(20000) AS r(n);

-- Where in its paper a claim stands, and what its words are.
CREATE TEMP MACRO place(seed, n) AS draw(seed || 'place', n, 5800);

-- 150,000 claims on wards: nine attributes in five papers each; one value in twenty is contradicted.
INSERT INTO ward_claims BY NAME
    SELECT
        id_of('ward', c.n) AS claim_id, p.document_id, place('w', c.n) AS char_start, place('w', c.n) + 40 AS char_end,
        'quy mô ' || c.n || ' của phường ' || w.name AS quote, 'Điều ' || draw('s', c.n, 9) AS section, 'wards.measure' AS rule,
        CASE WHEN contested AND c.turn = 0 THEN 'accepted' WHEN contested THEN 'superseded' WHEN c.turn = 0 THEN 'accepted' ELSE 'corroborating' END AS status,
        w.unit_id, w.code AS unit_code, w.type AS unit_type, w.name AS unit_name, w.province_code, w.province_name,
        c.attribute, CAST(1000 + draw('value', c.cell, 50000) + CASE WHEN contested THEN c.turn ELSE 0 END AS VARCHAR) AS value,
        CAST(1000 + draw('value', c.cell, 50000) + CASE WHEN contested THEN c.turn ELSE 0 END AS DOUBLE) AS value_number,
        CASE c.attribute WHEN 'area_km2' THEN 'km2' ELSE 'count' END AS unit_of_measure, false AS is_approximate, w.unit_id AS record_id
    FROM (
        SELECT
            n, n // 5 AS cell, n % 5 AS turn, n // 45 AS ward, draw('contested', n // 5, 20) = 0 AS contested,
            ['area_km2', 'population', 'households', 'party_members', 'party_organizations', 'residential_groups', 'resolution_number',
             'resolution_date', 'effective_date'][1 + (n // 5) % 9] AS attribute
        FROM range(149445) AS r(n)
    ) AS c
    JOIN ward AS w ON w.n = c.ward
    JOIN paper AS p ON p.n = c.ward + 3321 * c.turn
    ORDER BY claim_id;

INSERT INTO wards BY NAME
    SELECT
        unit_id, any_value(unit_code) AS unit_code, any_value(unit_type) AS unit_type, any_value(unit_name) AS unit_name,
        any_value(province_code) AS province_code, any_value(province_name) AS province_name,
        max(value_number / 1000) FILTER (WHERE attribute = 'area_km2') AS area_km2,
        'corroborated' AS area_km2_status,
        max(claim_id) FILTER (WHERE attribute = 'area_km2') AS area_km2_claim_id,
        CAST(max(value_number) FILTER (WHERE attribute = 'population') AS BIGINT) AS population,
        'corroborated' AS population_status,
        max(claim_id) FILTER (WHERE attribute = 'population') AS population_claim_id,
        'disputed' AS households_status,
        CAST(max(value_number) FILTER (WHERE attribute = 'party_members') AS BIGINT) AS party_members,
        'single' AS party_members_status,
        max(claim_id) FILTER (WHERE attribute = 'party_members') AS party_members_claim_id,
        count(*) AS claim_count, count(DISTINCT document_id) AS document_count
    FROM ward_claims WHERE status = 'accepted'
    GROUP BY unit_id
    ORDER BY unit_id;

-- 52,000 claims on mergers: each official edge in five papers.
CREATE TEMP TABLE edge AS
    SELECT
        row_number() OVER (ORDER BY predecessor_id, successor_id) - 1 AS n, l.successor_id AS successor_unit_id, new.code AS successor_code,
        new.type AS successor_type, new.name AS successor_name, l.predecessor_id AS predecessor_unit_id, old.code AS predecessor_code,
        old.type AS predecessor_type, old.name AS predecessor_name, old.district_name AS predecessor_district,
        CASE WHEN is_split THEN 'part' ELSE 'whole' END AS extent, 'area_and_population' AS scope, 'merged' AS kind, l.act_number,
        l.effective_on
    FROM unit_links AS l
    JOIN units AS new ON new.unit_id = l.successor_id
    JOIN units AS old ON old.unit_id = l.predecessor_id
    WHERE l.kind = 'reform';

INSERT INTO merger_claims BY NAME
    SELECT
        id_of('merger', 5 * e.n + t.turn) AS claim_id, id_of('paper', (e.n * 7 + t.turn) % 20000) AS document_id,
        place('m', 5 * e.n + t.turn) AS char_start, place('m', 5 * e.n + t.turn) + 30 AS char_end,
        'nhập ' || e.predecessor_name || ' vào ' || e.successor_name AS quote, 'mergers.clause' AS rule,
        CASE t.turn WHEN 0 THEN 'accepted' ELSE 'corroborating' END AS status, e.* EXCLUDE (n), id_of('edge', e.n) AS record_id
    FROM edge AS e, range(5) AS t(turn)
    ORDER BY claim_id;

INSERT INTO mergers BY NAME
    SELECT
        id_of('edge', n) AS record_id, edge.* EXCLUDE (n), 'corroborated' AS status, id_of('merger', 5 * n) AS claim_id, 5 AS claim_count,
        5 AS document_count
    FROM edge ORDER BY record_id;

-- 200,000 claims on office-holders: thirty posts a ward, in two papers each.
CREATE TEMP TABLE office AS
    SELECT
        r.n, w.unit_id, w.code AS unit_code, w.type AS unit_type, w.name AS unit_name, 'ward' AS unit_level,
        ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Phan'][1 + draw('surname', r.n, 14)] || ' '
            || ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Quang', 'Ngọc', 'Hồng', 'Xuân', 'Hữu'][1 + draw('middle', r.n, 10)] || ' '
            || ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Tâm', 'Uyên', 'Vinh', 'Yến', 'Hải', 'Long', 'Tuấn', 'Hùng', 'Hương', 'Thảo', 'Trung'][1 + draw('given', r.n, 25)] AS person_name,
        ['party_secretary', 'council_chair', 'committee_chair', 'front_chair', 'standing_deputy_party_secretary',
         'deputy_party_secretary', 'party_standing_member', 'party_committee_member', 'council_vice_chair', 'committee_vice_chair',
         'other'][1 + least(r.n % 30, 10)] AS position_key,
        'Chức vụ số ' || r.n % 30 AS position_label, draw('former', r.n, 15) = 0 AS is_former, 'stated' AS basis, 2025 AS term_start_year,
        2030 AS term_end_year, id_of('office', r.n) AS record_id
    FROM range(99630) AS r(n) JOIN ward AS w ON w.n = r.n // 30;

INSERT INTO leadership_claims BY NAME
    SELECT
        id_of('leader', 2 * o.n + t.turn) AS claim_id, id_of('paper', (o.n // 30) + 3321 * t.turn) AS document_id,
        place('l', 2 * o.n + t.turn) AS char_start, place('l', 2 * o.n + t.turn) + 35 AS char_end,
        o.person_name || ', ' || o.position_label AS quote, 'leadership.row' AS rule,
        CASE t.turn WHEN 0 THEN 'accepted' ELSE 'corroborating' END AS status, o.* EXCLUDE (n)
    FROM office AS o, range(2) AS t(turn)
    ORDER BY claim_id;

INSERT INTO leadership BY NAME
    SELECT
        office.* EXCLUDE (n), 'corroborated' AS status, id_of('leader', 2 * n) AS claim_id, 2 AS claim_count, 2 AS document_count,
        id_of('person', n // 2) AS person_id, 'same_paper' AS person_decided_by, DATE '2025-07-01' AS held_from_on,
        CASE WHEN is_former THEN DATE '2026-03-01' END AS held_until_on
    FROM office ORDER BY record_id;

-- The rest, to a million: figures of 150 indicators and of labels that the vocabulary does not hold, one in ten pending.
CREATE TEMP TABLE figure AS
    SELECT
        r.n, w.unit_id, w.code AS unit_code, w.type AS unit_type, w.name AS unit_name, v.indicator_key, v.category,
        coalesce(v.title_vi, 'Chỉ tiêu riêng số ' || draw('label', r.n, 30000)) AS label,
        ['target', 'plan', 'actual'][1 + draw('kind', r.n, 3)] AS kind, ['=', '>=', '>', '<='][1 + draw('cmp', r.n, 4)] AS comparator,
        CAST(draw('figure', r.n, 100000) AS DOUBLE) / 10 AS value, coalesce(v.unit_of_measure, 'percent') AS unit_of_measure,
        2025 AS period_start_year, 2025 + CAST(draw('end', r.n, 6) AS SMALLINT) AS period_end_year,
        ['annual', 'by_end', 'over_period'][1 + draw('cadence', r.n, 3)] AS cadence
    FROM range(299000) AS r(n)
    JOIN ward AS w ON w.n = r.n % 3321
    LEFT JOIN (SELECT row_number() OVER (ORDER BY indicator_key) - 1 AS n, * FROM indicator_vocabulary) AS v
        ON v.n = draw('indicator', r.n, 1 + (SELECT count(*) FROM indicator_vocabulary) * 4 // 3);

INSERT INTO indicator_claims BY NAME
    SELECT
        id_of('claim', c.n) AS claim_id, id_of('paper', (f.n % 3321) + 3321 * draw('in', c.n, 6)) AS document_id,
        place('i', c.n) AS char_start, place('i', c.n) + 50 AS char_end, f.label || ' đạt ' || c.n || ' phần trăm' AS quote,
        'indicators.sentence' AS rule,
        CASE
            WHEN draw('pending', c.n, 10) = 0 THEN 'pending'
            WHEN c.n < 299000 THEN 'accepted'
            WHEN draw('against', c.n, 20) = 0 THEN 'superseded'
            ELSE 'corroborating'
        END AS status,
        CASE WHEN draw('pending', c.n, 10) = 0 THEN 'two readings' END AS status_reason,
        f.* EXCLUDE (n), CASE WHEN draw('pending', c.n, 10) <> 0 THEN id_of('figure', f.n) END AS record_id
    FROM range(1000000 - (SELECT count(*) FROM ward_claims) - (SELECT count(*) FROM merger_claims)
        - (SELECT count(*) FROM leadership_claims)) AS c(n)
    JOIN figure AS f ON f.n = c.n % 299000
    ORDER BY claim_id;

INSERT INTO indicators BY NAME
    SELECT
        id_of('figure', n) AS record_id, figure.* EXCLUDE (n), 'people_council' AS authority, 'corroborated' AS status,
        id_of('claim', n) AS claim_id, 2 AS claim_count, 2 AS document_count
    FROM figure ORDER BY record_id;
