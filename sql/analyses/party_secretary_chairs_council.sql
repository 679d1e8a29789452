-- Question: In which units is the party secretary also the chair of the people's council?
-- Câu hỏi: Ở đâu bí thư đảng ủy đồng thời là chủ tịch hội đồng nhân dân?

SELECT s.unit_code, s.unit_type, s.unit_name, s.person_name, s.status AS secretary_status, c.status AS chair_status
FROM leadership AS s
JOIN leadership AS c ON c.unit_id = s.unit_id AND fold(c.person_name) = fold(s.person_name)
WHERE s.position_key = 'party_secretary' AND c.position_key = 'council_chair' AND NOT s.is_former AND NOT c.is_former
ORDER BY s.unit_code, s.person_name;
