-- Question: How do I search for a name without typing tone marks?
-- Câu hỏi: Làm thế nào để tìm tên mà không cần gõ dấu?
--
--     SELECT * FROM units WHERE fold(name) = fold('Dong Da');
--
-- strip_accents leaves Đ and đ as they are, since they are letters of their own and not d with a mark; hence the replace. Any white space
-- becomes one blank, by replacing and not by a pattern, which would take forty times as long: `replace` looks at each different text of a
-- column once. For searching only: Cẩm Giang and Cẩm Giàng of one province fold to the same, so a folded name is never a key.

CREATE MACRO fold(words) AS
    replace(replace(replace(
        trim(replace(replace(replace(replace(lower(strip_accents(words)), 'đ', 'd'), chr(10), ' '), chr(13), ' '), chr(9), ' ')),
        ' ', ' ' || chr(1)), chr(1) || ' ', ''), chr(1), '');

COMMENT ON MACRO fold IS 'Chữ thường, không dấu, dùng để tìm kiếm / Lower case without marks, for searching';
