-- Rule: A published figure is the one that its deciding claim states
-- Quy tắc: Số liệu công bố đúng với khẳng định quyết định
-- Why: A value that differs from its deciding claim was changed afterwards.
-- Vì sao: Giá trị công bố khác khẳng định đã quyết định nghĩa là có ai sửa sau.
-- Table: wards
-- Severity: error
SELECT v.unit_id, v.attribute, v.value, c.value_number, v.claim_id
FROM (
    SELECT unit_id, 'area_km2' AS attribute, area_km2 AS value, area_km2_claim_id AS claim_id FROM wards
    UNION ALL SELECT unit_id, 'population', population, population_claim_id FROM wards
    UNION ALL SELECT unit_id, 'households', households, households_claim_id FROM wards
    UNION ALL SELECT unit_id, 'party_members', party_members, party_members_claim_id FROM wards
    UNION ALL SELECT unit_id, 'party_organizations', party_organizations, party_organizations_claim_id FROM wards
    UNION ALL SELECT unit_id, 'residential_groups', residential_groups, residential_groups_claim_id FROM wards
) AS v LEFT JOIN ward_claims AS c USING (claim_id)
WHERE v.value IS NOT NULL
  AND (c.value_number IS DISTINCT FROM v.value OR c.attribute <> v.attribute OR c.status <> 'accepted')
ORDER BY ALL
