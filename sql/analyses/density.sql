-- Question: How densely are the units settled?
-- Câu hỏi: Mật độ dân số của các đơn vị là bao nhiêu?

SELECT
    unit_code, unit_type, unit_name, province_name, population, is_population_approximate, area_km2, is_area_km2_approximate,
    round(population / area_km2, 1) AS people_per_km2,
    population_status, area_km2_status
FROM wards
WHERE population IS NOT NULL AND area_km2 IS NOT NULL
ORDER BY people_per_km2 DESC, unit_code;
