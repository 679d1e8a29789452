-- Question: Do the sums of the crosswalk come out for each act that the papers quote?
-- Câu hỏi: Các con số của bảng chuyển đổi có khớp với từng nghị quyết mà văn bản dẫn không?
--
-- One row per act and province. `old_units` and `new_units` are counted in the list of units alone, the rest in the crosswalk, so that each
-- checks the other: all old units must be in the crosswalk, all edges in both sources. What was split must have two successors or more
-- (`lone_parts` is 0), what went as a whole only one (`torn_wholes` is 0). `mergers_against_the_official_list` shows each edge that differs.

WITH
reform AS (
    SELECT x.*, count(DISTINCT successor_unit_id) OVER (PARTITION BY predecessor_unit_id) AS successors
    FROM (SELECT DISTINCT predecessor_unit_id, successor_unit_id, extent, source, act_number, province_code, province_name FROM crosswalk
        WHERE kind IS DISTINCT FROM 'retyped') AS x
),
before_reform AS (
    SELECT p.successor_code AS province_code, count(*) AS old_units
    FROM units AS u
    JOIN provinces AS p ON p.code = u.province_code AND p.valid_from IS NULL
    WHERE u.valid_from IS NULL
    GROUP BY ALL
),
after_reform AS (
    SELECT province_code, count(*) AS new_units FROM units WHERE valid_from = DATE '2025-07-01' GROUP BY ALL
)
SELECT
    r.act_number, r.province_name,
    any_value(b.old_units) AS old_units,
    count(DISTINCT r.predecessor_unit_id) AS old_units_in_crosswalk,
    count(DISTINCT r.predecessor_unit_id) FILTER (WHERE r.source = 'both') AS old_units_in_papers,
    any_value(a.new_units) AS new_units,
    count(DISTINCT r.successor_unit_id) AS new_units_in_crosswalk,
    count(*) AS edges,
    count(*) FILTER (WHERE r.source = 'both') AS edges_in_both,
    count(*) FILTER (WHERE r.source = 'papers') AS edges_in_papers_only,
    count(*) FILTER (WHERE r.source = 'gazetteer') AS edges_in_gazetteer_only,
    count(*) FILTER (WHERE r.extent = 'whole') AS whole,
    count(*) FILTER (WHERE r.extent <> 'whole') AS in_part,
    count(DISTINCT r.predecessor_unit_id) FILTER (WHERE r.successors > 1) AS split_units,
    count(*) FILTER (WHERE r.extent <> 'whole' AND r.successors < 2) AS lone_parts,
    count(*) FILTER (WHERE r.extent = 'whole' AND r.successors > 1) AS torn_wholes
FROM reform AS r
LEFT JOIN before_reform AS b USING (province_code)
LEFT JOIN after_reform AS a USING (province_code)
WHERE r.act_number IN (SELECT act_number FROM mergers)
GROUP BY r.act_number, r.province_name
ORDER BY r.act_number, r.province_name;
