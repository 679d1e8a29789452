-- Question: How do I search for a name without typing tone marks?
-- Câu hỏi: Làm thế nào để tìm tên mà không cần gõ dấu?
--
--     SELECT * FROM units WHERE fold(name) = fold('Dong Da');
--
-- strip_accents leaves Đ and đ as they are, since they are letters of their own and not d with a mark; hence the translate. For searching
-- only: Cẩm Giang and Cẩm Giàng of one province fold to the same, so a folded name is never a key.

CREATE MACRO fold(words) AS
    lower(translate(strip_accents(nfc_normalize(regexp_replace(trim(words), '\s+', ' ', 'g'))), 'Đđ', 'Dd'));

COMMENT ON MACRO fold IS 'Chữ thường, không dấu, dùng để tìm kiếm / Lower case without marks, for searching';
