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
        -- As etl/text/personal.py has it, of which each branch says the same without looking back or ahead: telephone, card, new card, birth, home.
        regexp_extract(
            words,
            '(?:(?:^|[^0-9.,/])0|\+84[ .-]?)[2-9](?:[0-9]{8,9}|[0-9]{1,2}\)?[ .-]{1,2}'
            || '(?:[0-9]{3,4}[ .-]?[0-9]{3,4}|[0-9]{2}[ .-][0-9]{2}[ .-][0-9]{2}|[0-9][ .-][0-9]{3}[ .-][0-9]{3}))(?:[^0-9]|$)'
            || '|(?i:CCCD|CMND|CMTND|căn cước|chứng minh nhân dân|chứng minh thư|định danh cá nhân)[^0-9\n|█]{0,30}[0-9](?: ?[0-9]){8,11}(?:[^0-9]|$)'
            || '|(?:^|[^0-9.,/])0[0-9]{11}(?:[^0-9]|$)'
            || '|(?:[sS]inh|SINH|SN)\b(?: ngày| năm|, năm sinh| NGÀY| NĂM)?(?: ?:)? ?(?:'
            || '[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?(?:19[2-9][0-9]|20[0-9]{2})'
            || '|(?:19[2-9][0-9]|200[0-9]|2010)(?:[^0-9]|$)'
            || '|[0-9]{1,2} tháng [0-9]{1,2} năm (?:19[2-9][0-9]|20[0-9]{2}))'
            || '|(?:[tT](?:hường|ạm) trú|[cC]ư trú|[nN]ơi ở|[cC]hỗ ở|[nN]hà riêng)[^.;\n|0-9█]{0,30}'
            || '(?:[sS]ố nhà|[sS]ố|[nN]gõ|[nN]gách|[hH]ẻm|[kK]iệt|[cC]ăn hộ) ?[0-9]'
        ) AS found
    FROM texts
)
SELECT file_name, claim_id, found
FROM details
JOIN documents USING (document_id)
WHERE found <> ''
ORDER BY ALL
