-- Question: How do the targets of one unit compare with those of all others?
-- Câu hỏi: Chỉ tiêu của một đơn vị so với các đơn vị khác thế nào?
--
-- One row per target or plan of the vocabulary, made comparable: amounts in one unit of measure (billions of đồng, hectares, for 1,000
-- people), totals over a period as an average for each year, comparators as a lowest and a highest value. `peer_count`, `lowest`, `median`
-- and `highest` speak of all units that set the same indicator on the same `basis` for the same `horizon_year`; `place` is the rank from
-- the highest value.
--
--     basis        what the value speaks of
--     each_year    every year of the period, or its total divided by its years
--     at_the_end   the state in the horizon year
--     over_period  a share or a growth over the whole period, which cannot be divided; compared for periods of the same length only
--     deadline     a year by which something is due

CREATE VIEW targets_comparison AS
WITH
measures(unit_of_measure, comparable_unit, factor, is_amount) AS (
    VALUES
        ('vnd_million', 'vnd_billion', 0.001, true), ('vnd_billion', 'vnd_billion', 1, true),
        ('km2', 'hectare', 100, true), ('hectare', 'hectare', 1, true), ('tonne', 'tonne', 1, true), ('count', 'count', 1, true),
        ('usd_million', 'usd_million', 1, true), ('per_10000_people', 'per_1000_people', 0.1, false),
        ('per_100000_people', 'per_1000_people', 0.01, false)
),
figures AS (
    SELECT
        i.*,
        coalesce(m.comparable_unit, i.unit_of_measure) AS comparable_unit,
        coalesce(m.factor, 1) AS factor,
        coalesce(m.is_amount, false) AS is_amount,
        coalesce(i.period_end_year, i.period_start_year) AS end_year,
        greatest(1, coalesce(i.period_end_year - i.period_start_year + 1, 1)) AS years
    FROM indicators AS i
    LEFT JOIN measures AS m USING (unit_of_measure)
    WHERE i.kind IN ('target', 'plan') AND i.indicator_key IS NOT NULL AND i.unit_id IS NOT NULL AND i.value IS NOT NULL
),
comparable AS (
    SELECT
        *,
        CASE
            WHEN unit_of_measure = 'year' THEN 'deadline'
            WHEN cadence = 'annual' OR (cadence = 'over_period' AND (is_amount OR years = 1)) THEN 'each_year'
            WHEN cadence = 'over_period' THEN 'over_period'
            ELSE 'at_the_end'
        END AS basis,
        CASE WHEN basis = 'deadline' THEN NULL ELSE end_year END AS horizon_year,
        CASE WHEN basis = 'over_period' THEN years END AS period_years,
        factor / CASE WHEN basis = 'each_year' AND cadence = 'over_period' THEN years ELSE 1 END AS scale,
        round(value * scale, 6) AS comparable_value,
        CASE WHEN comparator NOT IN ('<', '<=') THEN comparable_value END AS at_least,
        CASE comparator
            WHEN 'range' THEN round(value_max * scale, 6)
            WHEN '>' THEN NULL WHEN '>=' THEN NULL ELSE comparable_value
        END AS at_most
    FROM figures
),
peers AS (
    SELECT
        indicator_key, kind, comparable_unit, basis, horizon_year, period_years,
        count(DISTINCT unit_id) AS peer_count, min(comparable_value) AS lowest, median(comparable_value) AS median,
        max(comparable_value) AS highest
    FROM comparable
    GROUP BY ALL
)
SELECT
    c.indicator_key, v.title_vi, v.title_en, c.kind, c.basis, c.horizon_year, c.period_years,
    c.unit_id, c.unit_code, c.unit_type, c.unit_name, u.province_name,
    c.comparator, c.comparable_value, c.at_least, c.at_most, c.comparator IN ('<', '>') AS is_strict, c.comparable_unit,
    p.peer_count, p.lowest, p.median, p.highest,
    rank() OVER (
        PARTITION BY c.indicator_key, c.kind, c.comparable_unit, c.basis, c.horizon_year, c.period_years ORDER BY c.comparable_value DESC
    ) AS place,
    c.label, c.value, c.value_max, c.unit_of_measure, c.period_start_year, c.period_end_year, c.cadence, c.authority, c.condition,
    c.status, c.record_id, c.claim_id
FROM comparable AS c
JOIN peers AS p
    ON p.indicator_key = c.indicator_key AND p.kind = c.kind AND p.comparable_unit = c.comparable_unit AND p.basis = c.basis
    AND p.horizon_year IS NOT DISTINCT FROM c.horizon_year AND p.period_years IS NOT DISTINCT FROM c.period_years
JOIN indicator_vocabulary AS v ON v.indicator_key = c.indicator_key
LEFT JOIN units AS u ON u.unit_id = c.unit_id;

COMMENT ON VIEW targets_comparison IS 'Cùng một chỉ tiêu của các đơn vị, đưa về cùng đơn vị đo, cách so sánh và giai đoạn / The same indicator across units, made comparable in unit of measure, comparator and period';
