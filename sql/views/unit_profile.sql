-- Question: What is known about one unit: its size, its leaders, what it was made of, and how well it is documented?
-- Câu hỏi: Đã biết gì về một đơn vị: quy mô, lãnh đạo, được lập từ đâu, căn cứ trên bao nhiêu văn bản?
--
-- One row per unit of the country since 1 July 2025, those without any paper included. A unit that became a ward in 2026 has one row
-- before and one after (`is_current`).

CREATE VIEW unit_profile AS
WITH
origin AS (
    SELECT
        successor_unit_id AS unit_id,
        count(*) AS predecessor_count,
        string_agg(concat_ws(' ', predecessor_type, predecessor_name) || coalesce(' (' || nullif(extent, 'whole') || ')', ''), '; '
            ORDER BY predecessor_code, predecessor_name) AS predecessors
    FROM crosswalk
    WHERE successor_unit_id IS NOT NULL
    GROUP BY ALL
),
leaders AS (
    SELECT
        unit_id,
        string_agg(DISTINCT person_name, '; ' ORDER BY person_name) FILTER (WHERE position_key = 'party_secretary') AS party_secretary,
        string_agg(DISTINCT person_name, '; ' ORDER BY person_name) FILTER (WHERE position_key = 'council_chair') AS council_chair,
        string_agg(DISTINCT person_name, '; ' ORDER BY person_name) FILTER (WHERE position_key = 'committee_chair') AS committee_chair,
        string_agg(DISTINCT person_name, '; ' ORDER BY person_name) FILTER (WHERE position_key = 'front_chair') AS front_chair,
        count(DISTINCT person_name) AS leader_count
    FROM leadership
    WHERE unit_id IS NOT NULL AND NOT is_former
    GROUP BY ALL
),
figures AS (
    SELECT unit_id, count(*) AS indicator_count, count(*) FILTER (WHERE kind = 'target') AS target_count
    FROM indicators
    WHERE unit_id IS NOT NULL
    GROUP BY ALL
),
evidence AS (
    SELECT
        unit_id,
        count(*) AS claim_count,
        count(*) FILTER (WHERE status = 'pending') AS pending_count,
        count(DISTINCT document_id) AS document_count
    FROM claims
    WHERE unit_id IS NOT NULL
    GROUP BY ALL
),
disputes AS (
    SELECT unit_id, count(DISTINCT (dataset, record_id, attribute)) AS dispute_count
    FROM conflicts
    WHERE NOT is_settled
    GROUP BY ALL
)
SELECT
    u.unit_id, u.code AS unit_code, u.type AS unit_type, u.name AS unit_name, u.province_code, u.province_name,
    u.valid_from, u.valid_to, u.valid_to IS NULL AS is_current,
    w.area_km2, w.is_area_km2_approximate, w.population, w.is_population_approximate,
    round(w.population / w.area_km2, 1) AS people_per_km2, w.households, w.is_households_approximate,
    w.party_members, w.is_party_members_approximate, w.party_organizations, w.is_party_organizations_approximate,
    w.residential_groups, w.is_residential_groups_approximate,
    w.resolution_number, w.resolution_date, w.effective_date,
    coalesce(o.predecessor_count, 0) AS predecessor_count, o.predecessors,
    l.party_secretary, l.council_chair, l.committee_chair, l.front_chair, coalesce(l.leader_count, 0) AS leader_count,
    coalesce(f.indicator_count, 0) AS indicator_count, coalesce(f.target_count, 0) AS target_count,
    coalesce(e.claim_count, 0) AS claim_count, coalesce(e.pending_count, 0) AS pending_count,
    coalesce(e.document_count, 0) AS document_count, coalesce(d.dispute_count, 0) AS dispute_count
FROM units AS u
LEFT JOIN wards AS w USING (unit_id)
LEFT JOIN origin AS o USING (unit_id)
LEFT JOIN leaders AS l USING (unit_id)
LEFT JOIN figures AS f USING (unit_id)
LEFT JOIN evidence AS e USING (unit_id)
LEFT JOIN disputes AS d USING (unit_id)
WHERE u.valid_from IS NOT NULL;

COMMENT ON VIEW unit_profile IS 'Mỗi đơn vị từ 1/7/2025 một dòng: quy mô, lãnh đạo, nguồn gốc, căn cứ / One row per unit since 1 July 2025: size, leaders, origin, evidence';
