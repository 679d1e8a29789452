-- Rule: A dispute that is not settled publishes no value
-- Quy tắc: Mâu thuẫn chưa giải quyết thì không công bố giá trị
-- Why: Where papers differ and nobody has decided, publishing one figure would be our own.
-- Vì sao: Khi các văn bản trái nhau mà chưa ai quyết, công bố một số là nói thay văn bản.
-- Table: wards
-- Severity: error
SELECT unit_id, unit_name, attribute
FROM (
    SELECT unit_id, unit_name, unnest([
        CASE WHEN area_km2_status = 'disputed' AND area_km2 IS NOT NULL THEN 'area_km2' END,
        CASE WHEN population_status = 'disputed' AND population IS NOT NULL THEN 'population' END,
        CASE WHEN households_status = 'disputed' AND households IS NOT NULL THEN 'households' END,
        CASE WHEN party_members_status = 'disputed' AND party_members IS NOT NULL THEN 'party_members' END,
        CASE WHEN party_organizations_status = 'disputed' AND party_organizations IS NOT NULL THEN 'party_organizations' END,
        CASE WHEN residential_groups_status = 'disputed' AND residential_groups IS NOT NULL THEN 'residential_groups' END,
        CASE WHEN resolution_number_status = 'disputed' AND resolution_number IS NOT NULL THEN 'resolution_number' END,
        CASE WHEN resolution_date_status = 'disputed' AND resolution_date IS NOT NULL THEN 'resolution_date' END,
        CASE WHEN effective_date_status = 'disputed' AND effective_date IS NOT NULL THEN 'effective_date' END
    ]) AS attribute
    FROM wards
)
WHERE attribute IS NOT NULL
ORDER BY ALL
