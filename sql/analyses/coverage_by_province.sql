-- Question: How much of each province is documented?
-- Câu hỏi: Mỗi tỉnh, thành phố đã có dữ liệu về bao nhiêu đơn vị?

SELECT
    province_code, province_name,
    count(*) AS units,
    count(*) FILTER (WHERE claim_count > 0) AS units_with_claims,
    count(*) FILTER (WHERE population IS NOT NULL) AS units_with_population,
    count(*) FILTER (WHERE leader_count > 0) AS units_with_leaders,
    count(*) FILTER (WHERE target_count > 0) AS units_with_targets,
    round(100.0 * count(*) FILTER (WHERE claim_count > 0) / count(*), 1) AS covered_percent
FROM unit_profile
WHERE is_current
GROUP BY province_code, province_name
ORDER BY covered_percent DESC, province_code;
