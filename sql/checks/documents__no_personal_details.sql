-- Rule: No published text holds a telephone or identity number, the day of a birth or the address of a home
-- Quy tắc: Không câu chữ nào được công bố chứa số điện thoại, số định danh, ngày sinh hay địa chỉ nhà riêng
-- Why: Such details are blotted out when a paper is read (etl/text/personal.py); whatever still looks like one must not reach the portal. Reject the claim or leave the paper out.
-- Vì sao: Những chi tiết ấy bị che ngay khi đọc văn bản; chi tiết nào còn sót thì không được đưa lên cổng. Hãy loại khẳng định hoặc bỏ văn bản.
-- Table: documents
-- Severity: error
WITH texts AS (
    SELECT document_id, NULL AS claim_id, concat_ws(' ', title, text, status_reason) AS words FROM documents
    UNION ALL SELECT document_id, claim_id, quote FROM ward_claims
    UNION ALL SELECT document_id, claim_id, quote FROM merger_claims
    UNION ALL SELECT document_id, claim_id, concat_ws(' ', quote, position_label) FROM leadership_claims
    UNION ALL SELECT document_id, claim_id, concat_ws(' ', quote, label, condition) FROM indicator_claims
),
details AS (
    SELECT
        document_id,
        claim_id,
        regexp_extract(
            words,
            '(?:^|[^0-9.,/])((?:0|\+84 ?)[35789][0-9]{8})(?:[^0-9]|$)'
            || '|(?:^|[^0-9.,/])(0[0-9]{11})(?:[^0-9]|$)'
            || '|[Ss]inh (?:ngày|năm):? [0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19[3-9]|20)[0-9]'
            || '|[Tt]hường trú[^.;|0-9]{0,30}số nhà [0-9]'
        ) AS found
    FROM texts
)
SELECT file_name, claim_id, found
FROM details
JOIN documents USING (document_id)
WHERE found <> ''
ORDER BY ALL
