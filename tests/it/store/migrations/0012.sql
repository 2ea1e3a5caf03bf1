INSERT INTO guild_settings VALUES (12, 'ko', 'both', 11, 12, 13, '["opens"]');
INSERT INTO notice_versions VALUES
    (12, 'n1', 'page-1', '구독료 지원', '# Title: 구독료 지원', 'abc', '2025-04-02', 1743552000000, 'folder', NULL, 'active', 2);
INSERT INTO profiles VALUES
    (12, 7, 'mina.seo', '서미나', 'cloud', 2, 'ko', 1745135901000, 1745135901000, 1745135901000);
INSERT INTO reference_numbers VALUES (12, 1);
INSERT INTO submissions VALUES
    (12, 's1', 1, 7, 'subscription', 2, 101, 1745135901000, 1745135910000, 'received', 1745135910000, NULL,
     'accepted', 'openai', 2200, 32145, '2025-03-05', '1234', 32145, 'mina.seo(서미나)_클라우드 2회차_3월', '{}');
INSERT INTO drafts VALUES
    (12, 'd1', 7, 'aws-theory', 1, 102, 1745135901000, 1745222301000, 'rejected',
     '{"verdict":"rejected","facts":{"merchant":null,"usd":"22.00","krw":null,"paid_on":null,"card_last4":null},"reimbursable":null,"canonical_name":null,"report":"{}"}');
INSERT INTO stored_files VALUES (12, 'o1.age', 's1', NULL, 0, 'original', 'slip.pdf', 'abc', 12345);
INSERT INTO stored_files VALUES (12, 'o2.age', NULL, 'd1', 0, 'original', 'invoice.pdf', 'def', 54321);
INSERT INTO pending_replies VALUES (12, 101, 'token', 's1', NULL, 'ko', 1745135901000);
INSERT INTO questions VALUES (12, 'q1', 7, '언제까지인가요?', '["구독료 지원"]', 1745135901000, 'open', NULL, NULL, NULL, 'q1', 'asked', 'ko', 'cloud', NULL);
INSERT INTO audit VALUES (12, 'a1', 1745135910000, 7, 'submission.stored', 'A-0001', '{}');
INSERT INTO deliveries VALUES
    (12, 'e1', 'undelivered', NULL, 'person', 7, 1745135901000, NULL, '{"kind":"undelivered"}', 'sent', 1, 0,
     1745135901000, 0, NULL, NULL, 21, 22, 1745135902000, NULL, 1745135901000);
INSERT INTO course_settings VALUES (12, 'cloud', 2, 31, 32);
INSERT INTO announcements VALUES
    (12, 'w1', 7, 11, '[31]', '안내', '내일 쉽니다.', 1745135901000, 'ordered', 1745135901000);
INSERT INTO notice_imports VALUES
    (12, 'i1', 7, 1745135901000, '[{"name":"notices.md","text":"# Title: 구독료 지원"}]', 0, 'applied', 7, 1745135902000);
INSERT INTO notice_corrections VALUES (12, 'k1', 7, 1745135902000, '[]', NULL, NULL);
INSERT INTO faq_entries VALUES
    (12, 'f1', '카드를 바꿔도 되나요?', '["다른 카드도 되나요?"]', '네.', 7, 1745135901000, 0, 'page-1', 'n1', 'active', '["cloud"]');
INSERT INTO round_decisions VALUES (12, 'subscription', 3, 2, 1747234800000, 1747987200000, 7, 1745135901000);
INSERT INTO reminders VALUES (12, 7, 'subscription-deadlines', 'on', '{}', 'ko', 1745135901000);
INSERT INTO channel_calls VALUES (12, 7, 1745135901000);
INSERT INTO aws_cleanups VALUES (12, 7, 'aws-theory', 1745135901000, 1);
INSERT INTO aws_ticks VALUES (12, 7, 'aws-theory', 1, 'eks');
INSERT INTO teams VALUES (12, 't1', 2, '불꽃 팀', '불꽃팀', 7, 1745135901000);
INSERT INTO team_members VALUES (12, 7, 't1', 1745135901000);
