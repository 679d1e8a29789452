-- Question: Which facts are known about which of the units of today?
-- Câu hỏi: Với mỗi đơn vị hiện nay, đã biết những gì và chưa biết những gì?
--
-- One row per unit of today. Each attribute shows its status (empty: no paper says anything; `disputed`: papers contradict each other and
-- nothing is published). `fact_count` counts what is published of fifteen: nine attributes, four posts, the whole list of predecessors, and at
-- least one target.

CREATE VIEW coverage AS
WITH
edges AS (
    SELECT
        coalesce(today_unit_id, successor_unit_id) AS unit_id,
        count(*) FILTER (WHERE source <> 'papers') AS official_predecessor_count,
        count(*) FILTER (WHERE source = 'both') AS documented_predecessor_count
    FROM crosswalk
    WHERE kind IS DISTINCT FROM 'retyped'
    GROUP BY ALL
),
posts AS (
    SELECT
        unit_id,
        bool_or(position_key = 'party_secretary') AS has_party_secretary,
        bool_or(position_key = 'council_chair') AS has_council_chair,
        bool_or(position_key = 'committee_chair') AS has_committee_chair,
        bool_or(position_key = 'front_chair') AS has_front_chair
    FROM leadership
    WHERE unit_id IS NOT NULL AND NOT is_former
    GROUP BY unit_id
),
figures AS (
    SELECT
        unit_id,
        count(*) FILTER (WHERE kind = 'actual') AS actual_count,
        count(*) FILTER (WHERE kind = 'plan') AS plan_count,
        count(*) FILTER (WHERE kind = 'target') AS target_count
    FROM indicators
    WHERE unit_id IS NOT NULL AND value IS NOT NULL
    GROUP BY unit_id
),
known AS (
    SELECT
        u.unit_id, u.code AS unit_code, u.type AS unit_type, u.name AS unit_name, u.province_code, u.province_name,
        w.area_km2_status, w.population_status, w.households_status, w.party_members_status, w.party_organizations_status,
        w.residential_groups_status, w.resolution_number_status, w.resolution_date_status, w.effective_date_status,
        coalesce(e.official_predecessor_count, 0) AS official_predecessor_count,
        coalesce(e.documented_predecessor_count, 0) AS documented_predecessor_count,
        coalesce(p.has_party_secretary, false) AS has_party_secretary,
        coalesce(p.has_council_chair, false) AS has_council_chair,
        coalesce(p.has_committee_chair, false) AS has_committee_chair,
        coalesce(p.has_front_chair, false) AS has_front_chair,
        coalesce(f.actual_count, 0) AS actual_count, coalesce(f.plan_count, 0) AS plan_count, coalesce(f.target_count, 0) AS target_count,
        CAST(
            (w.area_km2 IS NOT NULL)::INTEGER + (w.population IS NOT NULL)::INTEGER + (w.households IS NOT NULL)::INTEGER
            + (w.party_members IS NOT NULL)::INTEGER + (w.party_organizations IS NOT NULL)::INTEGER
            + (w.residential_groups IS NOT NULL)::INTEGER + (w.resolution_number IS NOT NULL)::INTEGER
            + (w.resolution_date IS NOT NULL)::INTEGER + (w.effective_date IS NOT NULL)::INTEGER AS INTEGER
        ) AS attribute_count
    FROM units AS u
    LEFT JOIN wards AS w USING (unit_id)
    LEFT JOIN edges AS e USING (unit_id)
    LEFT JOIN posts AS p USING (unit_id)
    LEFT JOIN figures AS f USING (unit_id)
    WHERE u.valid_from IS NOT NULL AND u.valid_to IS NULL
)
SELECT
    * EXCLUDE (attribute_count),
    attribute_count + has_party_secretary::INTEGER + has_council_chair::INTEGER + has_committee_chair::INTEGER + has_front_chair::INTEGER
        + (documented_predecessor_count > 0 AND documented_predecessor_count >= official_predecessor_count)::INTEGER
        + (target_count > 0)::INTEGER AS fact_count,
    round(100.0 * fact_count / 15, 1) AS known_percent
FROM known;

COMMENT ON VIEW coverage IS 'Mỗi đơn vị hiện nay một dòng: đã biết những gì / One row per unit of today: which facts are known';
