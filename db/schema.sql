-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Generated from the migrations: npm run db:types
auth.account  001 id text not null
auth.account  002 accountId text not null
auth.account  003 providerId text not null
auth.account  004 userId text not null
auth.account  005 accessToken text
auth.account  006 refreshToken text
auth.account  007 idToken text
auth.account  008 accessTokenExpiresAt timestamp with time zone
auth.account  009 refreshTokenExpiresAt timestamp with time zone
auth.account  010 scope text
auth.account  011 password text
auth.account  012 createdAt timestamp with time zone not null
auth.account  013 updatedAt timestamp with time zone not null
auth.account  constraint account_pkey PRIMARY KEY (id)
auth.account  constraint account_userId_fkey FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
auth.account  constraint one_person_per_outside_identity UNIQUE ("providerId", "accountId")
auth.account  row level security false
auth.lockout  001 key text not null
auth.lockout  002 failures integer not null
auth.lockout  003 locked_until timestamp with time zone
auth.lockout  004 last_failure_at timestamp with time zone not null
auth.lockout  constraint failures_are_counted CHECK ((failures >= 0))
auth.lockout  constraint key_is_an_account_or_an_address CHECK ((key ~ '^(account|address):'::text))
auth.lockout  constraint lockout_pkey PRIMARY KEY (key)
auth.lockout  row level security false
auth.rateLimit  001 id text not null
auth.rateLimit  002 key text not null
auth.rateLimit  003 count integer not null
auth.rateLimit  004 lastRequest bigint not null
auth.rateLimit  constraint one_counter_per_key UNIQUE (key)
auth.rateLimit  constraint rateLimit_pkey PRIMARY KEY (id)
auth.rateLimit  row level security false
auth.session  001 id text not null
auth.session  002 userId text not null
auth.session  003 token text not null
auth.session  004 expiresAt timestamp with time zone not null
auth.session  005 ipAddress text
auth.session  006 userAgent text
auth.session  007 proof text not null
auth.session  008 createdAt timestamp with time zone not null
auth.session  009 updatedAt timestamp with time zone not null
auth.session  constraint a_token_opens_one_session UNIQUE (token)
auth.session  constraint proof_is_known CHECK ((proof = ANY (ARRAY['password'::text, 'totp'::text, 'oidc'::text])))
auth.session  constraint session_pkey PRIMARY KEY (id)
auth.session  constraint session_userId_fkey FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
auth.session  row level security false
auth.twoFactor  001 id text not null
auth.twoFactor  002 userId text not null
auth.twoFactor  003 secret text not null
auth.twoFactor  004 backupCodes text not null
auth.twoFactor  005 verified boolean not null
auth.twoFactor  006 failedVerificationCount integer not null
auth.twoFactor  007 lockedUntil timestamp with time zone
auth.twoFactor  constraint one_second_factor_per_person UNIQUE ("userId")
auth.twoFactor  constraint twoFactor_pkey PRIMARY KEY (id)
auth.twoFactor  constraint twoFactor_userId_fkey FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
auth.twoFactor  row level security false
auth.used_code  001 account_id text not null
auth.used_code  002 code text not null
auth.used_code  003 used_at timestamp with time zone not null
auth.used_code  constraint a_code_is_used_once PRIMARY KEY (account_id, code)
auth.used_code  constraint code_is_six_figures CHECK ((code ~ '^[0-9]{6}$'::text))
auth.used_code  constraint used_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth."user"(id) ON DELETE CASCADE
auth.used_code  row level security false
auth.user  001 id text not null
auth.user  002 name text not null
auth.user  003 email text not null
auth.user  004 emailVerified boolean not null
auth.user  005 image text
auth.user  006 twoFactorEnabled boolean not null
auth.user  007 createdAt timestamp with time zone not null
auth.user  008 updatedAt timestamp with time zone not null
auth.user  009 disabled_at timestamp with time zone
auth.user  constraint email_is_lower_case CHECK ((email = lower(email)))
auth.user  constraint one_account_per_email UNIQUE (email)
auth.user  constraint user_pkey PRIMARY KEY (id)
auth.user  row level security false
auth.verification  001 id text not null
auth.verification  002 identifier text not null
auth.verification  003 value text not null
auth.verification  004 expiresAt timestamp with time zone not null
auth.verification  005 createdAt timestamp with time zone not null
auth.verification  006 updatedAt timestamp with time zone not null
auth.verification  constraint verification_pkey PRIMARY KEY (id)
auth.verification  row level security false
evaluation.answer  001 id uuid not null
evaluation.answer  002 ambito_id integer not null
evaluation.answer  003 wave_id integer not null
evaluation.answer  004 grp text not null
evaluation.answer  005 answers jsonb not null
evaluation.answer  constraint answer_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.answer  constraint answer_ambito_id_wave_id_grp_fkey FOREIGN KEY (ambito_id, wave_id, grp) REFERENCES evaluation.wave_group(ambito_id, wave_id, grp)
evaluation.answer  constraint answer_in_its_ambito UNIQUE (ambito_id, id)
evaluation.answer  constraint answer_pkey PRIMARY KEY (id)
evaluation.answer  constraint answers_are_an_object CHECK ((jsonb_typeof(answers) = 'object'::text))
evaluation.answer  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.answer  row level security true
evaluation.answer_by_name  001 ambito_id integer not null
evaluation.answer_by_name  002 invitation_id integer not null
evaluation.answer_by_name  003 answer_id uuid not null
evaluation.answer_by_name  constraint answer_by_name_ambito_id_answer_id_fkey FOREIGN KEY (ambito_id, answer_id) REFERENCES evaluation.answer(ambito_id, id)
evaluation.answer_by_name  constraint answer_by_name_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.answer_by_name  constraint answer_by_name_ambito_id_invitation_id_fkey FOREIGN KEY (ambito_id, invitation_id) REFERENCES evaluation.invitation(ambito_id, id)
evaluation.answer_by_name  constraint answer_by_name_pkey PRIMARY KEY (ambito_id, invitation_id)
evaluation.answer_by_name  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.answer_by_name  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
evaluation.answer_by_name  row level security true
evaluation.answer_draft  001 ambito_id integer not null
evaluation.answer_draft  002 invitation_id integer not null
evaluation.answer_draft  003 answers jsonb not null
evaluation.answer_draft  constraint answer_draft_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.answer_draft  constraint answer_draft_ambito_id_invitation_id_fkey FOREIGN KEY (ambito_id, invitation_id) REFERENCES evaluation.invitation(ambito_id, id) ON DELETE CASCADE
evaluation.answer_draft  constraint answer_draft_pkey PRIMARY KEY (ambito_id, invitation_id)
evaluation.answer_draft  constraint draft_is_an_object CHECK ((jsonb_typeof(answers) = 'object'::text))
evaluation.answer_draft  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.answer_draft  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
evaluation.answer_draft  row level security true
evaluation.chain  001 id integer not null
evaluation.chain  002 ambito_id integer not null
evaluation.chain  003 period text not null
evaluation.chain  004 objective text not null
evaluation.chain  005 number smallint not null
evaluation.chain  006 content jsonb not null
evaluation.chain  007 reason text not null
evaluation.chain  008 by_name text not null
evaluation.chain  009 at timestamp with time zone not null
evaluation.chain  constraint a_chain_says_why CHECK (((length(TRIM(BOTH FROM reason)) >= 3) AND (length(TRIM(BOTH FROM reason)) <= 500)))
evaluation.chain  constraint chain_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.chain  constraint chain_in_its_ambito UNIQUE (ambito_id, id)
evaluation.chain  constraint chain_is_an_object CHECK ((jsonb_typeof(content) = 'object'::text))
evaluation.chain  constraint chain_is_of_an_objective CHECK (((length(objective) >= 1) AND (length(objective) <= 20)))
evaluation.chain  constraint chain_period_is_two_years CHECK ((period ~ '^[0-9]{4}-[0-9]{4}$'::text))
evaluation.chain  constraint chain_pkey PRIMARY KEY (id)
evaluation.chain  constraint chain_version_from_one CHECK ((number > 0))
evaluation.chain  constraint chain_versions_follow UNIQUE (ambito_id, period, objective, number)
evaluation.chain  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.chain  policy public_reads r (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.chain  row level security true
evaluation.closing  001 id integer not null
evaluation.closing  002 ambito_id integer not null
evaluation.closing  003 plan text not null
evaluation.closing  004 period text not null
evaluation.closing  005 objective text not null
evaluation.closing  006 objective_title text not null
evaluation.closing  007 state text not null
evaluation.closing  008 computed jsonb
evaluation.closing  009 row_version integer not null
evaluation.closing  constraint closing_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.closing  constraint closing_in_its_ambito UNIQUE (ambito_id, id)
evaluation.closing  constraint closing_objective_has_a_title CHECK ((length(TRIM(BOTH FROM objective_title)) > 0))
evaluation.closing  constraint closing_period_is_plain CHECK ((period ~ '^[0-9]{4}(-[0-9]{4})?$'::text))
evaluation.closing  constraint closing_pkey PRIMARY KEY (id)
evaluation.closing  constraint closing_plan_is_known CHECK ((plan = ANY (ARRAY['zone'::text, 'operational'::text])))
evaluation.closing  constraint closing_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'approved'::text])))
evaluation.closing  constraint one_closing_per_objective UNIQUE (ambito_id, plan, period, objective)
evaluation.closing  constraint what_is_frozen_was_approved CHECK (((computed IS NULL) OR (state = 'approved'::text)))
evaluation.closing  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.closing  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state = 'approved'::text))
evaluation.closing  row level security true
evaluation.closing_contribution  001 id integer not null
evaluation.closing_contribution  002 ambito_id integer not null
evaluation.closing_contribution  003 closing_id integer not null
evaluation.closing_contribution  004 field text not null
evaluation.closing_contribution  005 text text not null
evaluation.closing_contribution  006 table_id integer
evaluation.closing_contribution  007 table_name text not null
evaluation.closing_contribution  008 by_name text not null
evaluation.closing_contribution  009 at timestamp with time zone not null
evaluation.closing_contribution  constraint a_contribution_says_something CHECK (((length(TRIM(BOTH FROM text)) >= 2) AND (length(TRIM(BOTH FROM text)) <= 4000)))
evaluation.closing_contribution  constraint closing_contribution_ambito_id_closing_id_fkey FOREIGN KEY (ambito_id, closing_id) REFERENCES evaluation.closing(ambito_id, id)
evaluation.closing_contribution  constraint closing_contribution_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.closing_contribution  constraint closing_contribution_ambito_id_table_id_fkey FOREIGN KEY (ambito_id, table_id) REFERENCES governance.thematic_table(ambito_id, id)
evaluation.closing_contribution  constraint closing_contribution_pkey PRIMARY KEY (id)
evaluation.closing_contribution  constraint contribution_field_is_plain CHECK ((field ~ '^[a-z]+(-[a-z]+)*$'::text))
evaluation.closing_contribution  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.closing_contribution  row level security true
evaluation.closing_step  001 id integer not null
evaluation.closing_step  002 ambito_id integer not null
evaluation.closing_step  003 closing_id integer not null
evaluation.closing_step  004 to_state text not null
evaluation.closing_step  005 note text not null
evaluation.closing_step  006 by_name text not null
evaluation.closing_step  007 at timestamp with time zone not null
evaluation.closing_step  constraint closing_step_ambito_id_closing_id_fkey FOREIGN KEY (ambito_id, closing_id) REFERENCES evaluation.closing(ambito_id, id)
evaluation.closing_step  constraint closing_step_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.closing_step  constraint closing_step_is_known CHECK ((to_state = ANY (ARRAY['open'::text, 'agreed'::text, 'approved'::text])))
evaluation.closing_step  constraint closing_step_pkey PRIMARY KEY (id)
evaluation.closing_step  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.closing_step  row level security true
evaluation.closing_text  001 id integer not null
evaluation.closing_text  002 ambito_id integer not null
evaluation.closing_text  003 closing_id integer not null
evaluation.closing_text  004 field text not null
evaluation.closing_text  005 number smallint not null
evaluation.closing_text  006 percent numeric(5,2)
evaluation.closing_text  007 answer text
evaluation.closing_text  008 text text not null
evaluation.closing_text  009 by_name text not null
evaluation.closing_text  010 at timestamp with time zone not null
evaluation.closing_text  constraint agreed_text_is_short CHECK ((length(text) <= 8000))
evaluation.closing_text  constraint an_agreed_text_says_something CHECK (((percent IS NOT NULL) OR (answer IS NOT NULL) OR (length(TRIM(BOTH FROM text)) > 0)))
evaluation.closing_text  constraint answer_is_known CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'partly'::text, 'not_planned'::text])))
evaluation.closing_text  constraint closing_text_ambito_id_closing_id_fkey FOREIGN KEY (ambito_id, closing_id) REFERENCES evaluation.closing(ambito_id, id)
evaluation.closing_text  constraint closing_text_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.closing_text  constraint closing_text_pkey PRIMARY KEY (id)
evaluation.closing_text  constraint one_agreed_text_per_number UNIQUE (ambito_id, closing_id, field, number)
evaluation.closing_text  constraint percent_from_zero_to_a_hundred CHECK (((percent >= (0)::numeric) AND (percent <= (100)::numeric)))
evaluation.closing_text  constraint text_field_is_plain CHECK ((field ~ '^[a-z]+(-[a-z]+)*$'::text))
evaluation.closing_text  constraint text_number_is_positive CHECK ((number > 0))
evaluation.closing_text  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.closing_text  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (closing_id IN ( SELECT c.id
   FROM evaluation.closing c)))
evaluation.closing_text  row level security true
evaluation.definition  001 id integer not null
evaluation.definition  002 ambito_id integer not null
evaluation.definition  003 indicator_id integer not null
evaluation.definition  004 number smallint not null
evaluation.definition  005 first_day date not null
evaluation.definition  006 text text not null
evaluation.definition  007 kind text not null
evaluation.definition  008 numerator text not null
evaluation.definition  009 denominator text not null
evaluation.definition  010 unit text
evaluation.definition  011 direction text
evaluation.definition  012 breakdowns text[] not null
evaluation.definition  013 source_kind text
evaluation.definition  014 owner text not null
evaluation.definition  015 level text not null
evaluation.definition  016 frequency text
evaluation.definition  017 tolerance numeric(6,2)
evaluation.definition  018 roll_up text not null
evaluation.definition  019 query text not null
evaluation.definition  020 formula text not null
evaluation.definition  021 reason text not null
evaluation.definition  022 source text not null
evaluation.definition  023 uncertain text
evaluation.definition  024 by_name text not null
evaluation.definition  025 at timestamp with time zone not null
evaluation.definition  constraint a_new_definition_says_why CHECK (((number = 1) OR (length(TRIM(BOTH FROM reason)) > 0)))
evaluation.definition  constraint breakdowns_are_known CHECK ((breakdowns <@ ARRAY['participants'::text, 'sex'::text, 'age'::text]))
evaluation.definition  constraint computed_in_one_way CHECK (((query = ''::text) OR (formula = ''::text)))
evaluation.definition  constraint definition_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.definition  constraint definition_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.definition  constraint definition_in_its_ambito UNIQUE (ambito_id, id)
evaluation.definition  constraint definition_number_is_positive CHECK ((number > 0))
evaluation.definition  constraint definition_pkey PRIMARY KEY (id)
evaluation.definition  constraint direction_is_known CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'keep'::text])))
evaluation.definition  constraint indicator_frequency_is_known CHECK ((frequency = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'every_four_months'::text, 'half_yearly'::text, 'yearly'::text, 'once'::text])))
evaluation.definition  constraint indicator_kind_is_known CHECK ((kind = ANY (ARRAY['count'::text, 'presence'::text, 'percentage'::text, 'ratio'::text, 'duration'::text, 'level'::text, 'list'::text])))
evaluation.definition  constraint indicator_level_is_known CHECK ((level = ANY (ARRAY['ambito'::text, 'sub_area'::text, 'municipality'::text])))
evaluation.definition  constraint indicator_says_what_it_measures CHECK (((length(TRIM(BOTH FROM text)) >= 2) AND (length(TRIM(BOTH FROM text)) <= 600)))
evaluation.definition  constraint one_definition_per_number UNIQUE (ambito_id, indicator_id, number)
evaluation.definition  constraint roll_up_is_known CHECK ((roll_up = ANY (ARRAY['sum'::text, 'weighted'::text, 'any'::text, 'all'::text, 'last'::text])))
evaluation.definition  constraint source_kind_is_known CHECK ((source_kind = ANY (ARRAY['administrative'::text, 'survey'::text, 'partner'::text, 'ad_hoc'::text])))
evaluation.definition  constraint tolerance_is_a_percentage CHECK (((tolerance >= (0)::numeric) AND (tolerance <= (100)::numeric)))
evaluation.definition  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.definition  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.definition  row level security true
evaluation.deviation  001 id integer not null
evaluation.deviation  002 ambito_id integer not null
evaluation.deviation  003 round_id integer not null
evaluation.deviation  004 indicator_id integer
evaluation.deviation  005 objective text not null
evaluation.deviation  006 text text not null
evaluation.deviation  007 decision text not null
evaluation.deviation  008 by_name text not null
evaluation.deviation  009 at timestamp with time zone not null
evaluation.deviation  constraint deviation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.deviation  constraint deviation_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.deviation  constraint deviation_ambito_id_round_id_fkey FOREIGN KEY (ambito_id, round_id) REFERENCES evaluation.round(ambito_id, id) ON DELETE CASCADE
evaluation.deviation  constraint deviation_is_explained CHECK (((length(TRIM(BOTH FROM text)) >= 2) AND (length(TRIM(BOTH FROM text)) <= 4000)))
evaluation.deviation  constraint deviation_pkey PRIMARY KEY (id)
evaluation.deviation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.deviation  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (round_id IN ( SELECT r.id
   FROM evaluation.round r
  WHERE (r.state = 'closed'::text))))
evaluation.deviation  row level security true
evaluation.evidence  001 id integer not null
evaluation.evidence  002 ambito_id integer not null
evaluation.evidence  003 measure_id bigint not null
evaluation.evidence  004 kind text not null
evaluation.evidence  005 label text not null
evaluation.evidence  006 link text not null
evaluation.evidence  007 act_id integer
evaluation.evidence  008 document_id integer
evaluation.evidence  009 file_name text not null
evaluation.evidence  010 media_type text not null
evaluation.evidence  011 bytes bytea
evaluation.evidence  012 sha256 text not null
evaluation.evidence  013 by_name text not null
evaluation.evidence  014 at timestamp with time zone not null
evaluation.evidence  constraint evidence_ambito_id_act_id_fkey FOREIGN KEY (ambito_id, act_id) REFERENCES governance.act(ambito_id, id)
evaluation.evidence  constraint evidence_ambito_id_document_id_fkey FOREIGN KEY (ambito_id, document_id) REFERENCES governance.document(ambito_id, id)
evaluation.evidence  constraint evidence_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.evidence  constraint evidence_ambito_id_measure_id_fkey FOREIGN KEY (ambito_id, measure_id) REFERENCES evaluation.measure(ambito_id, id)
evaluation.evidence  constraint evidence_has_a_label CHECK (((length(TRIM(BOTH FROM label)) >= 2) AND (length(TRIM(BOTH FROM label)) <= 200)))
evaluation.evidence  constraint evidence_in_its_ambito UNIQUE (ambito_id, id)
evaluation.evidence  constraint evidence_is_what_its_kind_says CHECK ((((kind = 'file'::text) = (bytes IS NOT NULL)) AND ((kind = 'link'::text) = (link <> ''::text)) AND ((kind = 'act'::text) = (act_id IS NOT NULL)) AND ((kind = 'document'::text) = (document_id IS NOT NULL))))
evaluation.evidence  constraint evidence_kind_is_known CHECK ((kind = ANY (ARRAY['file'::text, 'link'::text, 'act'::text, 'document'::text])))
evaluation.evidence  constraint evidence_link_is_of_the_web CHECK (((link = ''::text) OR (link ~ '^https?://[^\s]+$'::text)))
evaluation.evidence  constraint evidence_pkey PRIMARY KEY (id)
evaluation.evidence  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.evidence  row level security true
evaluation.indicator  001 id integer not null
evaluation.indicator  002 ambito_id integer not null
evaluation.indicator  003 code text not null
evaluation.indicator  004 origin text not null
evaluation.indicator  005 baseline text
evaluation.indicator  006 baseline_how text not null
evaluation.indicator  007 baseline_when date
evaluation.indicator  008 retired_on date
evaluation.indicator  009 retired_reason text not null
evaluation.indicator  010 row_version integer not null
evaluation.indicator  constraint a_retired_indicator_says_why CHECK (((retired_on IS NULL) OR (length(TRIM(BOTH FROM retired_reason)) > 0)))
evaluation.indicator  constraint baseline_is_yes_or_no CHECK ((baseline = ANY (ARRAY['yes'::text, 'no'::text])))
evaluation.indicator  constraint indicator_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.indicator  constraint indicator_code_is_plain CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,59}$'::text))
evaluation.indicator  constraint indicator_in_its_ambito UNIQUE (ambito_id, id)
evaluation.indicator  constraint indicator_origin_is_known CHECK ((origin = ANY (ARRAY['zone_plan'::text, 'operational_plan'::text, 'integration_card'::text, 'leps'::text, 'own'::text])))
evaluation.indicator  constraint indicator_pkey PRIMARY KEY (id)
evaluation.indicator  constraint one_indicator_per_code UNIQUE (ambito_id, code)
evaluation.indicator  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.indicator  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.indicator  row level security true
evaluation.integration_card  001 id integer not null
evaluation.integration_card  002 ambito_id integer not null
evaluation.integration_card  003 set_id integer not null
evaluation.integration_card  004 number smallint not null
evaluation.integration_card  005 title text not null
evaluation.integration_card  006 content jsonb not null
evaluation.integration_card  constraint integration_card_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.integration_card  constraint integration_card_ambito_id_set_id_fkey FOREIGN KEY (ambito_id, set_id) REFERENCES evaluation.integration_set(ambito_id, id)
evaluation.integration_card  constraint integration_card_has_a_title CHECK ((length(TRIM(BOTH FROM title)) > 0))
evaluation.integration_card  constraint integration_card_in_its_ambito UNIQUE (ambito_id, id)
evaluation.integration_card  constraint integration_card_number_is_positive CHECK ((number > 0))
evaluation.integration_card  constraint integration_card_pkey PRIMARY KEY (id)
evaluation.integration_card  constraint one_integration_card_per_number UNIQUE (ambito_id, set_id, number)
evaluation.integration_card  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.integration_card  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.integration_card  row level security true
evaluation.integration_set  001 id integer not null
evaluation.integration_set  002 ambito_id integer not null
evaluation.integration_set  003 period text not null
evaluation.integration_set  004 title text not null
evaluation.integration_set  005 content jsonb not null
evaluation.integration_set  006 loaded_at timestamp with time zone not null
evaluation.integration_set  007 loaded_by_name text not null
evaluation.integration_set  constraint integration_period_is_plain CHECK ((period ~ '^[0-9]{4}-[0-9]{4}$'::text))
evaluation.integration_set  constraint integration_set_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.integration_set  constraint integration_set_in_its_ambito UNIQUE (ambito_id, id)
evaluation.integration_set  constraint integration_set_pkey PRIMARY KEY (id)
evaluation.integration_set  constraint one_integration_set_per_period UNIQUE (ambito_id, period)
evaluation.integration_set  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.integration_set  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.integration_set  row level security true
evaluation.integration_step  001 id integer not null
evaluation.integration_step  002 ambito_id integer not null
evaluation.integration_step  003 card_id integer not null
evaluation.integration_step  004 position smallint not null
evaluation.integration_step  005 state text not null
evaluation.integration_step  006 day date not null
evaluation.integration_step  007 note text not null
evaluation.integration_step  008 by_name text not null
evaluation.integration_step  009 at timestamp with time zone not null
evaluation.integration_step  constraint a_step_taken_back_says_why CHECK (((state <> 'waiting'::text) OR (length(TRIM(BOTH FROM note)) > 0)))
evaluation.integration_step  constraint integration_step_ambito_id_card_id_fkey FOREIGN KEY (ambito_id, card_id) REFERENCES evaluation.integration_card(ambito_id, id)
evaluation.integration_step  constraint integration_step_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.integration_step  constraint integration_step_note_is_short CHECK ((length(note) <= 2000))
evaluation.integration_step  constraint integration_step_pkey PRIMARY KEY (id)
evaluation.integration_step  constraint integration_step_position_is_positive CHECK (("position" > 0))
evaluation.integration_step  constraint integration_step_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'begun'::text, 'done'::text])))
evaluation.integration_step  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.integration_step  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.integration_step  row level security true
evaluation.invitation  001 id integer not null
evaluation.invitation  002 ambito_id integer not null
evaluation.invitation  003 wave_id integer not null
evaluation.invitation  004 grp text not null
evaluation.invitation  005 source text not null
evaluation.invitation  006 email text
evaluation.invitation  007 label text not null
evaluation.invitation  008 token_hash text not null
evaluation.invitation  009 is_used boolean not null
evaluation.invitation  constraint by_mail_means_an_address CHECK (((source = 'mail'::text) = (email IS NOT NULL)))
evaluation.invitation  constraint invitation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.invitation  constraint invitation_ambito_id_wave_id_grp_fkey FOREIGN KEY (ambito_id, wave_id, grp) REFERENCES evaluation.wave_group(ambito_id, wave_id, grp)
evaluation.invitation  constraint invitation_has_an_address CHECK (((email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'::text) AND (length(email) <= 200)))
evaluation.invitation  constraint invitation_in_its_ambito UNIQUE (ambito_id, id)
evaluation.invitation  constraint invitation_pkey PRIMARY KEY (id)
evaluation.invitation  constraint invitation_source_is_known CHECK ((source = ANY (ARRAY['mail'::text, 'hand'::text, 'open'::text])))
evaluation.invitation  constraint one_invitation_per_link UNIQUE (token_hash)
evaluation.invitation  constraint token_hash_is_sha256 CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
evaluation.invitation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.invitation  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
evaluation.invitation  row level security true
evaluation.invitation_message  001 id integer not null
evaluation.invitation_message  002 ambito_id integer not null
evaluation.invitation_message  003 invitation_id integer not null
evaluation.invitation_message  004 kind text not null
evaluation.invitation_message  005 subject text not null
evaluation.invitation_message  006 body text not null
evaluation.invitation_message  007 day date not null
evaluation.invitation_message  008 by_name text not null
evaluation.invitation_message  constraint invitation_message_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.invitation_message  constraint invitation_message_ambito_id_invitation_id_fkey FOREIGN KEY (ambito_id, invitation_id) REFERENCES evaluation.invitation(ambito_id, id) ON DELETE CASCADE
evaluation.invitation_message  constraint invitation_message_in_its_ambito UNIQUE (ambito_id, id)
evaluation.invitation_message  constraint invitation_message_pkey PRIMARY KEY (id)
evaluation.invitation_message  constraint message_kind_is_known CHECK ((kind = ANY (ARRAY['invitation'::text, 'reminder'::text])))
evaluation.invitation_message  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.invitation_message  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
evaluation.invitation_message  row level security true
evaluation.invitation_message_outcome  001 id integer not null
evaluation.invitation_message_outcome  002 ambito_id integer not null
evaluation.invitation_message_outcome  003 message_id integer not null
evaluation.invitation_message_outcome  004 outcome text not null
evaluation.invitation_message_outcome  005 detail text not null
evaluation.invitation_message_outcome  constraint invitation_message_outcome_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.invitation_message_outcome  constraint invitation_message_outcome_ambito_id_message_id_fkey FOREIGN KEY (ambito_id, message_id) REFERENCES evaluation.invitation_message(ambito_id, id) ON DELETE CASCADE
evaluation.invitation_message_outcome  constraint invitation_message_outcome_pkey PRIMARY KEY (id)
evaluation.invitation_message_outcome  constraint message_outcome_is_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'no_mail'::text, 'not_needed'::text])))
evaluation.invitation_message_outcome  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.invitation_message_outcome  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
evaluation.invitation_message_outcome  row level security true
evaluation.leps_input  001 id integer not null
evaluation.leps_input  002 ambito_id integer not null
evaluation.leps_input  003 key text not null
evaluation.leps_input  004 day date not null
evaluation.leps_input  005 value numeric(20,4)
evaluation.leps_input  006 source text not null
evaluation.leps_input  007 note text not null
evaluation.leps_input  008 corrects integer
evaluation.leps_input  009 reason text not null
evaluation.leps_input  010 by_name text not null
evaluation.leps_input  011 at timestamp with time zone not null
evaluation.leps_input  constraint a_correction_says_why CHECK (((corrects IS NULL) = (reason = ''::text)))
evaluation.leps_input  constraint a_leps_figure_has_a_source CHECK (((length(TRIM(BOTH FROM source)) >= 2) AND (length(TRIM(BOTH FROM source)) <= 300)))
evaluation.leps_input  constraint leps_input_ambito_id_corrects_fkey FOREIGN KEY (ambito_id, corrects) REFERENCES evaluation.leps_input(ambito_id, id)
evaluation.leps_input  constraint leps_input_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.leps_input  constraint leps_input_in_its_ambito UNIQUE (ambito_id, id)
evaluation.leps_input  constraint leps_input_pkey PRIMARY KEY (id)
evaluation.leps_input  constraint leps_key_is_plain CHECK ((key ~ '^[a-z][A-Za-z0-9]{1,39}$'::text))
evaluation.leps_input  constraint leps_value_is_not_negative CHECK ((value >= (0)::numeric))
evaluation.leps_input  constraint one_correction_follows_a_figure UNIQUE (ambito_id, corrects)
evaluation.leps_input  constraint only_a_correction_takes_away CHECK (((value IS NOT NULL) OR (corrects IS NOT NULL)))
evaluation.leps_input  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.leps_input  policy public_reads r (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.leps_input  row level security true
evaluation.measure  001 id bigint not null
evaluation.measure  002 ambito_id integer not null
evaluation.measure  003 round_id integer not null
evaluation.measure  004 indicator_id integer not null
evaluation.measure  005 definition_id integer not null
evaluation.measure  006 day date not null
evaluation.measure  007 level text not null
evaluation.measure  008 territory text not null
evaluation.measure  009 sub_area text not null
evaluation.measure  010 breakdown text not null
evaluation.measure  011 state text not null
evaluation.measure  012 value numeric(20,6)
evaluation.measure  013 numerator numeric(20,6)
evaluation.measure  014 denominator numeric(20,6)
evaluation.measure  015 items text[]
evaluation.measure  016 note text not null
evaluation.measure  017 origin text not null
evaluation.measure  018 status text not null
evaluation.measure  019 is_current boolean not null
evaluation.measure  020 replaces bigint
evaluation.measure  021 reason text not null
evaluation.measure  022 by_name text not null
evaluation.measure  023 at timestamp with time zone not null
evaluation.measure  024 row_version integer not null
evaluation.measure  constraint a_denominator_is_not_zero CHECK (((denominator IS NULL) OR (denominator > (0)::numeric)))
evaluation.measure  constraint a_measure_holds_what_its_state_says CHECK (
CASE
    WHEN (state = 'value'::text) THEN ((value IS NOT NULL) OR ((numerator IS NOT NULL) AND (denominator IS NOT NULL)) OR (items IS NOT NULL))
    ELSE ((value IS NULL) AND (numerator IS NULL) AND (denominator IS NULL) AND (items IS NULL))
END)
evaluation.measure  constraint measure_ambito_id_definition_id_fkey FOREIGN KEY (ambito_id, definition_id) REFERENCES evaluation.definition(ambito_id, id)
evaluation.measure  constraint measure_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.measure  constraint measure_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.measure  constraint measure_ambito_id_round_id_fkey FOREIGN KEY (ambito_id, round_id) REFERENCES evaluation.round(ambito_id, id)
evaluation.measure  constraint measure_in_its_ambito UNIQUE (ambito_id, id)
evaluation.measure  constraint measure_level_is_known CHECK ((level = ANY (ARRAY['ambito'::text, 'sub_area'::text, 'municipality'::text])))
evaluation.measure  constraint measure_origin_is_known CHECK ((origin = ANY (ARRAY['typed'::text, 'file'::text, 'computed'::text, 'survey'::text])))
evaluation.measure  constraint measure_pkey PRIMARY KEY (id)
evaluation.measure  constraint measure_state_is_known CHECK ((state = ANY (ARRAY['value'::text, 'missing'::text, 'not_applicable'::text])))
evaluation.measure  constraint measure_status_is_known CHECK ((status = ANY (ARRAY['entered'::text, 'checked'::text, 'accepted'::text, 'locked'::text])))
evaluation.measure  constraint the_ambito_has_no_code CHECK (((level = 'ambito'::text) = (territory = ''::text)))
evaluation.measure  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.measure  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (is_current AND (status = ANY (ARRAY['accepted'::text, 'locked'::text]))))
evaluation.measure  row level security true
evaluation.passage  001 id integer not null
evaluation.passage  002 ambito_id integer not null
evaluation.passage  003 round_id integer not null
evaluation.passage  004 territory text not null
evaluation.passage  005 indicator_id integer
evaluation.passage  006 to_status text not null
evaluation.passage  007 reason text not null
evaluation.passage  008 measures integer not null
evaluation.passage  009 by_name text not null
evaluation.passage  010 at timestamp with time zone not null
evaluation.passage  constraint passage_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.passage  constraint passage_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.passage  constraint passage_ambito_id_round_id_fkey FOREIGN KEY (ambito_id, round_id) REFERENCES evaluation.round(ambito_id, id) ON DELETE CASCADE
evaluation.passage  constraint passage_pkey PRIMARY KEY (id)
evaluation.passage  constraint passage_status_is_known CHECK ((to_status = ANY (ARRAY['entered'::text, 'checked'::text, 'accepted'::text, 'locked'::text])))
evaluation.passage  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.passage  row level security true
evaluation.place  001 id integer not null
evaluation.place  002 ambito_id integer not null
evaluation.place  003 indicator_id integer not null
evaluation.place  004 plan text not null
evaluation.place  005 period text not null
evaluation.place  006 objective text not null
evaluation.place  007 objective_title text not null
evaluation.place  008 chain text not null
evaluation.place  009 document text not null
evaluation.place  010 position smallint not null
evaluation.place  011 statement text not null
evaluation.place  012 printed jsonb
evaluation.place  013 uncertain text
evaluation.place  constraint chain_is_known CHECK ((chain = ANY (ARRAY['input'::text, 'process'::text, 'output'::text, 'outcome'::text, 'impact'::text])))
evaluation.place  constraint one_indicator_per_printed_place UNIQUE NULLS NOT DISTINCT (ambito_id, plan, period, objective, document, chain, "position", indicator_id)
evaluation.place  constraint place_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.place  constraint place_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.place  constraint place_document_is_known CHECK ((document = ANY (ARRAY['card'::text, 'chapter'::text, 'operational_plan'::text, 'integration_card'::text, 'leps'::text, 'own'::text])))
evaluation.place  constraint place_in_its_ambito UNIQUE (ambito_id, id)
evaluation.place  constraint place_period_is_plain CHECK ((period ~ '^[0-9]{4}(-[0-9]{4})?$'::text))
evaluation.place  constraint place_pkey PRIMARY KEY (id)
evaluation.place  constraint place_plan_is_known CHECK ((plan = ANY (ARRAY['zone'::text, 'operational'::text, 'integration'::text, 'leps'::text])))
evaluation.place  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.place  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.place  row level security true
evaluation.questionnaire  001 id integer not null
evaluation.questionnaire  002 ambito_id integer not null
evaluation.questionnaire  003 name text not null
evaluation.questionnaire  004 template text not null
evaluation.questionnaire  005 invented boolean not null
evaluation.questionnaire  006 row_version integer not null
evaluation.questionnaire  constraint one_questionnaire_per_name UNIQUE (ambito_id, name)
evaluation.questionnaire  constraint questionnaire_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.questionnaire  constraint questionnaire_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 2) AND (length(TRIM(BOTH FROM name)) <= 160)))
evaluation.questionnaire  constraint questionnaire_in_its_ambito UNIQUE (ambito_id, id)
evaluation.questionnaire  constraint questionnaire_pkey PRIMARY KEY (id)
evaluation.questionnaire  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.questionnaire  row level security true
evaluation.questionnaire_version  001 id integer not null
evaluation.questionnaire_version  002 ambito_id integer not null
evaluation.questionnaire_version  003 questionnaire_id integer not null
evaluation.questionnaire_version  004 number smallint not null
evaluation.questionnaire_version  005 form jsonb not null
evaluation.questionnaire_version  006 published_on date
evaluation.questionnaire_version  007 by_name text not null
evaluation.questionnaire_version  008 row_version integer not null
evaluation.questionnaire_version  constraint form_is_an_object CHECK ((jsonb_typeof(form) = 'object'::text))
evaluation.questionnaire_version  constraint one_form_per_number UNIQUE (ambito_id, questionnaire_id, number)
evaluation.questionnaire_version  constraint questionnaire_version_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.questionnaire_version  constraint questionnaire_version_ambito_id_questionnaire_id_fkey FOREIGN KEY (ambito_id, questionnaire_id) REFERENCES evaluation.questionnaire(ambito_id, id)
evaluation.questionnaire_version  constraint questionnaire_version_in_its_ambito UNIQUE (ambito_id, id)
evaluation.questionnaire_version  constraint questionnaire_version_is_positive CHECK ((number > 0))
evaluation.questionnaire_version  constraint questionnaire_version_pkey PRIMARY KEY (id)
evaluation.questionnaire_version  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.questionnaire_version  row level security true
evaluation.reminder  001 id integer not null
evaluation.reminder  002 ambito_id integer not null
evaluation.reminder  003 round_id integer not null
evaluation.reminder  004 day date not null
evaluation.reminder  005 person text not null
evaluation.reminder  006 recipient text not null
evaluation.reminder  007 cells integer not null
evaluation.reminder  008 subject text not null
evaluation.reminder  009 body text not null
evaluation.reminder  010 by_name text not null
evaluation.reminder  011 at timestamp with time zone not null
evaluation.reminder  012 outcome text not null
evaluation.reminder  013 detail text not null
evaluation.reminder  constraint one_round_reminder_a_day UNIQUE (ambito_id, round_id, recipient, day)
evaluation.reminder  constraint reminder_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.reminder  constraint reminder_ambito_id_round_id_fkey FOREIGN KEY (ambito_id, round_id) REFERENCES evaluation.round(ambito_id, id) ON DELETE CASCADE
evaluation.reminder  constraint reminder_outcome_is_known CHECK ((outcome = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'no_mail'::text])))
evaluation.reminder  constraint reminder_pkey PRIMARY KEY (id)
evaluation.reminder  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.reminder  row level security true
evaluation.report  001 id integer not null
evaluation.report  002 ambito_id integer not null
evaluation.report  003 kind text not null
evaluation.report  004 year smallint not null
evaluation.report  005 round_id integer
evaluation.report  006 template_id integer not null
evaluation.report  007 follows_id integer
evaluation.report  008 title jsonb not null
evaluation.report  009 state text not null
evaluation.report  010 act text not null
evaluation.report  011 act_id integer
evaluation.report  012 approved_on date
evaluation.report  013 approved_at timestamp with time zone
evaluation.report  014 approved_by_name text
evaluation.report  015 before_label jsonb
evaluation.report  016 made_at timestamp with time zone not null
evaluation.report  017 made_by_name text not null
evaluation.report  018 changed_at timestamp with time zone not null
evaluation.report  019 changed_by_name text not null
evaluation.report  020 row_version integer not null
evaluation.report  constraint an_approved_report_says_when_and_by_whom CHECK ((((state = 'approved'::text) = (approved_on IS NOT NULL)) AND ((state = 'approved'::text) = (approved_at IS NOT NULL)) AND ((state = 'approved'::text) = (approved_by_name IS NOT NULL))))
evaluation.report  constraint one_report_per_kind_and_period UNIQUE NULLS NOT DISTINCT (ambito_id, kind, year, round_id)
evaluation.report  constraint only_a_half_year_update_has_a_round CHECK (((kind = 'half_year'::text) = (round_id IS NOT NULL)))
evaluation.report  constraint report_act_is_short CHECK ((length(act) <= 300))
evaluation.report  constraint report_ambito_id_act_id_fkey FOREIGN KEY (ambito_id, act_id) REFERENCES governance.act(ambito_id, id)
evaluation.report  constraint report_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.report  constraint report_ambito_id_follows_id_fkey FOREIGN KEY (ambito_id, follows_id) REFERENCES evaluation.report(ambito_id, id)
evaluation.report  constraint report_ambito_id_round_id_fkey FOREIGN KEY (ambito_id, round_id) REFERENCES evaluation.round(ambito_id, id)
evaluation.report  constraint report_ambito_id_template_id_fkey FOREIGN KEY (ambito_id, template_id) REFERENCES evaluation.report_template(ambito_id, id)
evaluation.report  constraint report_in_its_ambito UNIQUE (ambito_id, id)
evaluation.report  constraint report_kind_is_known CHECK ((kind = ANY (ARRAY['annual'::text, 'half_year'::text, 'operational_plan'::text, 'chapter_3'::text, 'chapter_4'::text, 'chapter_6'::text])))
evaluation.report  constraint report_pkey PRIMARY KEY (id)
evaluation.report  constraint report_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text])))
evaluation.report  constraint report_year_is_of_our_time CHECK (((year >= 1990) AND (year <= 2100)))
evaluation.report  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.report  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state = 'approved'::text))
evaluation.report  row level security true
evaluation.report_block  001 id integer not null
evaluation.report_block  002 ambito_id integer not null
evaluation.report_block  003 report_id integer not null
evaluation.report_block  004 key text not null
evaluation.report_block  005 position integer not null
evaluation.report_block  006 content jsonb not null
evaluation.report_block  007 is_on boolean not null
evaluation.report_block  008 is_edited boolean not null
evaluation.report_block  009 is_english_old boolean not null
evaluation.report_block  010 changed_by_name text not null
evaluation.report_block  011 changed_at timestamp with time zone not null
evaluation.report_block  012 row_version integer not null
evaluation.report_block  constraint one_report_block_per_key UNIQUE (ambito_id, report_id, key)
evaluation.report_block  constraint report_block_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.report_block  constraint report_block_ambito_id_report_id_fkey FOREIGN KEY (ambito_id, report_id) REFERENCES evaluation.report(ambito_id, id) ON DELETE CASCADE
evaluation.report_block  constraint report_block_in_its_ambito UNIQUE (ambito_id, id)
evaluation.report_block  constraint report_block_is_an_object CHECK ((jsonb_typeof(content) = 'object'::text))
evaluation.report_block  constraint report_block_key_is_plain CHECK ((key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'::text))
evaluation.report_block  constraint report_block_pkey PRIMARY KEY (id)
evaluation.report_block  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.report_block  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (report_id IN ( SELECT r.id
   FROM evaluation.report r
  WHERE (r.state = 'approved'::text))))
evaluation.report_block  row level security true
evaluation.report_print  001 id integer not null
evaluation.report_print  002 ambito_id integer not null
evaluation.report_print  003 report_id integer not null
evaluation.report_print  004 format text not null
evaluation.report_print  005 lang text not null
evaluation.report_print  006 is_final boolean not null
evaluation.report_print  007 state text not null
evaluation.report_print  008 bytes bytea
evaluation.report_print  009 asked_by_name text not null
evaluation.report_print  010 asked_at timestamp with time zone not null
evaluation.report_print  011 changed_at timestamp with time zone not null
evaluation.report_print  constraint a_report_that_is_printed_has_its_bytes CHECK (((state = 'done'::text) = (bytes IS NOT NULL)))
evaluation.report_print  constraint one_report_print_per_format_and_language UNIQUE (ambito_id, report_id, format, lang)
evaluation.report_print  constraint report_print_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.report_print  constraint report_print_ambito_id_report_id_fkey FOREIGN KEY (ambito_id, report_id) REFERENCES evaluation.report(ambito_id, id) ON DELETE CASCADE
evaluation.report_print  constraint report_print_format_is_known CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])))
evaluation.report_print  constraint report_print_language_is_known CHECK ((lang = ANY (ARRAY['it'::text, 'en'::text])))
evaluation.report_print  constraint report_print_pkey PRIMARY KEY (id)
evaluation.report_print  constraint report_print_state_is_known CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
evaluation.report_print  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.report_print  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (is_final AND (state = 'done'::text) AND (report_id IN ( SELECT r.id
   FROM evaluation.report r
  WHERE (r.state = 'approved'::text)))))
evaluation.report_print  row level security true
evaluation.report_template  001 id integer not null
evaluation.report_template  002 ambito_id integer not null
evaluation.report_template  003 kind text not null
evaluation.report_template  004 number smallint not null
evaluation.report_template  005 first_day date not null
evaluation.report_template  006 content jsonb not null
evaluation.report_template  007 source text not null
evaluation.report_template  008 by_name text not null
evaluation.report_template  009 at timestamp with time zone not null
evaluation.report_template  constraint one_report_template_per_number UNIQUE (ambito_id, kind, number)
evaluation.report_template  constraint report_template_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.report_template  constraint report_template_in_its_ambito UNIQUE (ambito_id, id)
evaluation.report_template  constraint report_template_is_an_object CHECK ((jsonb_typeof(content) = 'object'::text))
evaluation.report_template  constraint report_template_kind_is_known CHECK ((kind = ANY (ARRAY['annual'::text, 'half_year'::text, 'operational_plan'::text, 'chapter_3'::text, 'chapter_4'::text, 'chapter_6'::text])))
evaluation.report_template  constraint report_template_number_is_positive CHECK ((number > 0))
evaluation.report_template  constraint report_template_pkey PRIMARY KEY (id)
evaluation.report_template  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.report_template  row level security true
evaluation.report_value  001 ambito_id integer not null
evaluation.report_value  002 report_id integer not null
evaluation.report_value  003 name text not null
evaluation.report_value  004 value jsonb not null
evaluation.report_value  005 before jsonb
evaluation.report_value  006 rows jsonb
evaluation.report_value  007 path text not null
evaluation.report_value  008 site_path text
evaluation.report_value  009 doubt text
evaluation.report_value  010 at timestamp with time zone not null
evaluation.report_value  constraint report_value_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.report_value  constraint report_value_ambito_id_report_id_fkey FOREIGN KEY (ambito_id, report_id) REFERENCES evaluation.report(ambito_id, id) ON DELETE CASCADE
evaluation.report_value  constraint report_value_pkey PRIMARY KEY (ambito_id, report_id, name)
evaluation.report_value  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.report_value  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (report_id IN ( SELECT r.id
   FROM evaluation.report r
  WHERE (r.state = 'approved'::text))))
evaluation.report_value  row level security true
evaluation.request  001 ambito_id integer not null
evaluation.request  002 round_id integer not null
evaluation.request  003 indicator_id integer not null
evaluation.request  004 definition_id integer not null
evaluation.request  005 level text not null
evaluation.request  constraint request_ambito_id_definition_id_fkey FOREIGN KEY (ambito_id, definition_id) REFERENCES evaluation.definition(ambito_id, id)
evaluation.request  constraint request_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.request  constraint request_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.request  constraint request_ambito_id_round_id_fkey FOREIGN KEY (ambito_id, round_id) REFERENCES evaluation.round(ambito_id, id) ON DELETE CASCADE
evaluation.request  constraint request_level_is_known CHECK ((level = ANY (ARRAY['ambito'::text, 'sub_area'::text, 'municipality'::text])))
evaluation.request  constraint request_pkey PRIMARY KEY (ambito_id, round_id, indicator_id)
evaluation.request  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.request  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (round_id IN ( SELECT r.id
   FROM evaluation.round r
  WHERE (r.state = 'closed'::text))))
evaluation.request  row level security true
evaluation.reward_project  001 id integer not null
evaluation.reward_project  002 ambito_id integer not null
evaluation.reward_project  003 cycle text not null
evaluation.reward_project  004 title text not null
evaluation.reward_project  005 outcome text not null
evaluation.reward_project  006 note text not null
evaluation.reward_project  007 cards text[] not null
evaluation.reward_project  008 source text not null
evaluation.reward_project  009 uncertain text
evaluation.reward_project  010 row_version integer not null
evaluation.reward_project  constraint one_reward_project_per_title UNIQUE (ambito_id, cycle, title)
evaluation.reward_project  constraint reward_cycle_is_plain CHECK ((cycle ~ '^[0-9]{4}-[0-9]{4}$'::text))
evaluation.reward_project  constraint reward_outcome_is_known CHECK ((outcome = ANY (ARRAY['reached'::text, 'not_reached'::text, 'unknown'::text])))
evaluation.reward_project  constraint reward_project_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.reward_project  constraint reward_project_has_a_title CHECK (((length(TRIM(BOTH FROM title)) >= 2) AND (length(TRIM(BOTH FROM title)) <= 300)))
evaluation.reward_project  constraint reward_project_in_its_ambito UNIQUE (ambito_id, id)
evaluation.reward_project  constraint reward_project_pkey PRIMARY KEY (id)
evaluation.reward_project  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.reward_project  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.reward_project  row level security true
evaluation.round  001 id integer not null
evaluation.round  002 ambito_id integer not null
evaluation.round  003 name text not null
evaluation.round  004 first_day date not null
evaluation.round  005 last_day date not null
evaluation.round  006 due_on date not null
evaluation.round  007 state text not null
evaluation.round  008 invented boolean not null
evaluation.round  009 note text not null
evaluation.round  010 strategy text not null
evaluation.round  011 meeting_id integer
evaluation.round  012 opened_on date
evaluation.round  013 closed_on date
evaluation.round  014 row_version integer not null
evaluation.round  constraint a_round_ends_after_it_begins CHECK (((last_day >= first_day) AND (due_on >= first_day)))
evaluation.round  constraint one_round_per_name UNIQUE (ambito_id, name)
evaluation.round  constraint round_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.round  constraint round_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
evaluation.round  constraint round_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 2) AND (length(TRIM(BOTH FROM name)) <= 120)))
evaluation.round  constraint round_in_its_ambito UNIQUE (ambito_id, id)
evaluation.round  constraint round_pkey PRIMARY KEY (id)
evaluation.round  constraint round_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text])))
evaluation.round  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.round  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state <> 'draft'::text))
evaluation.round  row level security true
evaluation.standing  001 ambito_id integer not null
evaluation.standing  002 round_id integer not null
evaluation.standing  003 indicator_id integer not null
evaluation.standing  004 level text not null
evaluation.standing  005 territory text not null
evaluation.standing  006 asked integer not null
evaluation.standing  007 values_in integer not null
evaluation.standing  008 missing integer not null
evaluation.standing  009 not_applicable integer not null
evaluation.standing  010 accepted integer not null
evaluation.standing  011 total numeric(24,6)
evaluation.standing  012 numerator numeric(24,6)
evaluation.standing  013 denominator numeric(24,6)
evaluation.standing  014 any_true boolean
evaluation.standing  015 all_true boolean
evaluation.standing  016 last_value numeric(20,6)
evaluation.standing  017 last_day date
evaluation.standing  constraint standing_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.standing  constraint standing_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.standing  constraint standing_ambito_id_round_id_fkey FOREIGN KEY (ambito_id, round_id) REFERENCES evaluation.round(ambito_id, id) ON DELETE CASCADE
evaluation.standing  constraint standing_level_is_known CHECK ((level = ANY (ARRAY['ambito'::text, 'sub_area'::text])))
evaluation.standing  constraint standing_pkey PRIMARY KEY (ambito_id, round_id, indicator_id, level, territory)
evaluation.standing  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.standing  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (round_id IN ( SELECT r.id
   FROM evaluation.round r
  WHERE (r.state = 'closed'::text))))
evaluation.standing  row level security true
evaluation.target  001 id integer not null
evaluation.target  002 ambito_id integer not null
evaluation.target  003 indicator_id integer not null
evaluation.target  004 kind text not null
evaluation.target  005 day date not null
evaluation.target  006 operator text not null
evaluation.target  007 value numeric(20,6) not null
evaluation.target  008 territory text not null
evaluation.target  009 state text not null
evaluation.target  010 note text not null
evaluation.target  011 source text not null
evaluation.target  012 uncertain text
evaluation.target  013 row_version integer not null
evaluation.target  constraint one_target_per_day_and_territory UNIQUE (ambito_id, indicator_id, kind, day, territory)
evaluation.target  constraint target_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.target  constraint target_ambito_id_indicator_id_fkey FOREIGN KEY (ambito_id, indicator_id) REFERENCES evaluation.indicator(ambito_id, id)
evaluation.target  constraint target_in_its_ambito UNIQUE (ambito_id, id)
evaluation.target  constraint target_kind_is_known CHECK ((kind = ANY (ARRAY['baseline'::text, 'target'::text])))
evaluation.target  constraint target_operator_is_known CHECK ((operator = ANY (ARRAY['>='::text, '>'::text, '='::text, '<='::text, '<'::text])))
evaluation.target  constraint target_pkey PRIMARY KEY (id)
evaluation.target  constraint target_state_is_known CHECK ((state = ANY (ARRAY['provisional'::text, 'confirmed'::text])))
evaluation.target  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.target  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
evaluation.target  row level security true
evaluation.wave  001 id integer not null
evaluation.wave  002 ambito_id integer not null
evaluation.wave  003 questionnaire_id integer not null
evaluation.wave  004 version_id integer not null
evaluation.wave  005 name text not null
evaluation.wave  006 kind text not null
evaluation.wave  007 first_day date not null
evaluation.wave  008 last_day date not null
evaluation.wave  009 is_anonymous boolean not null
evaluation.wave  010 closed_on date
evaluation.wave  011 invented boolean not null
evaluation.wave  012 row_version integer not null
evaluation.wave  constraint one_wave_per_name UNIQUE (ambito_id, questionnaire_id, name)
evaluation.wave  constraint wave_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.wave  constraint wave_ambito_id_questionnaire_id_fkey FOREIGN KEY (ambito_id, questionnaire_id) REFERENCES evaluation.questionnaire(ambito_id, id)
evaluation.wave  constraint wave_ambito_id_version_id_fkey FOREIGN KEY (ambito_id, version_id) REFERENCES evaluation.questionnaire_version(ambito_id, id)
evaluation.wave  constraint wave_ends_after_it_begins CHECK ((last_day >= first_day))
evaluation.wave  constraint wave_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 2) AND (length(TRIM(BOTH FROM name)) <= 120)))
evaluation.wave  constraint wave_in_its_ambito UNIQUE (ambito_id, id)
evaluation.wave  constraint wave_kind_is_known CHECK ((kind = ANY (ARRAY['baseline'::text, 'repeat'::text])))
evaluation.wave  constraint wave_pkey PRIMARY KEY (id)
evaluation.wave  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.wave  row level security true
evaluation.wave_group  001 ambito_id integer not null
evaluation.wave_group  002 wave_id integer not null
evaluation.wave_group  003 grp text not null
evaluation.wave_group  004 asked integer not null
evaluation.wave_group  005 open_token text
evaluation.wave_group  constraint asked_is_not_negative CHECK (((asked >= 0) AND (asked <= 100000)))
evaluation.wave_group  constraint group_of_respondents_is_known CHECK ((grp = ANY (ARRAY['beneficiaries'::text, 'workers'::text, 'decision_makers'::text, 'funders'::text, 'partners'::text])))
evaluation.wave_group  constraint one_open_link_per_token UNIQUE (open_token)
evaluation.wave_group  constraint open_token_is_long CHECK ((length(open_token) >= 20))
evaluation.wave_group  constraint wave_group_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
evaluation.wave_group  constraint wave_group_ambito_id_wave_id_fkey FOREIGN KEY (ambito_id, wave_id) REFERENCES evaluation.wave(ambito_id, id)
evaluation.wave_group  constraint wave_group_pkey PRIMARY KEY (ambito_id, wave_id, grp)
evaluation.wave_group  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
evaluation.wave_group  row level security true
finance.act  001 id integer not null
finance.act  002 ambito_id integer not null
finance.act  003 kind text not null
finance.act  004 body text not null
finance.act  005 number text not null
finance.act  006 year smallint not null
finance.act  007 day date
finance.act  008 title text not null
finance.act  009 uncertain text
finance.act  constraint act_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.act  constraint act_day_is_in_its_year CHECK ((EXTRACT(year FROM day) = (year)::numeric))
finance.act  constraint act_has_a_body CHECK (((length(TRIM(BOTH FROM body)) >= 1) AND (length(TRIM(BOTH FROM body)) <= 200)))
finance.act  constraint act_has_a_number CHECK (((length(TRIM(BOTH FROM number)) >= 1) AND (length(TRIM(BOTH FROM number)) <= 80)))
finance.act  constraint act_in_its_ambito UNIQUE (ambito_id, id)
finance.act  constraint act_kind_is_known CHECK ((kind = ANY (ARRAY['law'::text, 'ministerial_decree'::text, 'regional_resolution'::text, 'regional_decree'::text, 'assembly'::text, 'resolution'::text, 'determination'::text, 'contract'::text, 'other'::text])))
finance.act  constraint act_pkey PRIMARY KEY (id)
finance.act  constraint act_year_is_of_our_time CHECK (((year >= 1900) AND (year <= 2100)))
finance.act  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.act  row level security true
finance.actual_cost  001 ambito_id integer not null
finance.actual_cost  002 id integer not null
finance.actual_cost  003 set_id integer not null
finance.actual_cost  004 istat text not null
finance.actual_cost  005 amount_cents bigint not null
finance.actual_cost  006 source text not null
finance.actual_cost  007 at timestamp with time zone not null
finance.actual_cost  008 by_name text not null
finance.actual_cost  constraint actual_cost_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.actual_cost  constraint actual_cost_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
finance.actual_cost  constraint actual_cost_ambito_id_set_id_fkey FOREIGN KEY (ambito_id, set_id) REFERENCES finance.quota_set(ambito_id, id)
finance.actual_cost  constraint actual_cost_pkey PRIMARY KEY (id)
finance.actual_cost  constraint an_actual_cost_has_a_source CHECK ((length(source) > 0))
finance.actual_cost  constraint an_actual_cost_is_not_negative CHECK ((amount_cents >= 0))
finance.actual_cost  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.actual_cost  policy own_municipality * kernel.sees_municipality(istat)
finance.actual_cost  row level security true
finance.allocation  001 ambito_id integer not null
finance.allocation  002 id integer not null
finance.allocation  003 istat text not null
finance.allocation  004 call_id integer not null
finance.allocation  005 receipt_id integer
finance.allocation  006 credit_note_id integer
finance.allocation  007 amount_cents bigint not null
finance.allocation  008 at timestamp with time zone not null
finance.allocation  constraint allocation_ambito_id_call_id_istat_fkey FOREIGN KEY (ambito_id, call_id, istat) REFERENCES finance.call(ambito_id, id, istat)
finance.allocation  constraint allocation_ambito_id_credit_note_id_istat_fkey FOREIGN KEY (ambito_id, credit_note_id, istat) REFERENCES finance.credit_note(ambito_id, id, istat)
finance.allocation  constraint allocation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.allocation  constraint allocation_ambito_id_receipt_id_istat_fkey FOREIGN KEY (ambito_id, receipt_id, istat) REFERENCES finance.receipt(ambito_id, id, istat)
finance.allocation  constraint allocation_pkey PRIMARY KEY (id)
finance.allocation  constraint an_allocation_moves_something CHECK ((amount_cents <> 0))
finance.allocation  constraint an_allocation_uses_a_receipt_or_a_credit CHECK (((receipt_id IS NULL) <> (credit_note_id IS NULL)))
finance.allocation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.allocation  policy own_municipality * kernel.sees_municipality(istat)
finance.allocation  row level security true
finance.annuality  001 id integer not null
finance.annuality  002 ambito_id integer not null
finance.annuality  003 channel_id integer not null
finance.annuality  004 year smallint not null
finance.annuality  005 label text not null
finance.annuality  006 use_from date
finance.annuality  007 use_to date
finance.annuality  008 cup text
finance.annuality  009 milestones jsonb not null
finance.annuality  010 note text not null
finance.annuality  011 uncertain text
finance.annuality  012 row_version integer not null
finance.annuality  constraint annuality_ambito_id_channel_id_fkey FOREIGN KEY (ambito_id, channel_id) REFERENCES finance.channel(ambito_id, id)
finance.annuality  constraint annuality_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.annuality  constraint annuality_in_its_ambito UNIQUE (ambito_id, id)
finance.annuality  constraint annuality_pkey PRIMARY KEY (id)
finance.annuality  constraint annuality_year_is_of_our_time CHECK (((year >= 1990) AND (year <= 2100)))
finance.annuality  constraint cup_has_fifteen_signs CHECK ((cup ~ '^[A-Z][0-9A-Z]{14}$'::text))
finance.annuality  constraint one_annuality_per_channel_and_year UNIQUE (ambito_id, channel_id, year)
finance.annuality  constraint period_of_use_has_an_end_after_its_start CHECK ((use_to >= use_from))
finance.annuality  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.annuality  row level security true
finance.balance  001 ambito_id integer not null
finance.balance  002 id integer not null
finance.balance  003 set_id integer not null
finance.balance  004 number smallint not null
finance.balance  005 due date not null
finance.balance  006 reason text not null
finance.balance  007 at timestamp with time zone not null
finance.balance  008 by_name text not null
finance.balance  constraint a_second_balance_has_a_reason CHECK (((number = 1) OR (length(reason) > 0)))
finance.balance  constraint balance_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.balance  constraint balance_ambito_id_set_id_fkey FOREIGN KEY (ambito_id, set_id) REFERENCES finance.quota_set(ambito_id, id)
finance.balance  constraint balance_in_its_ambito UNIQUE (ambito_id, id)
finance.balance  constraint balance_pkey PRIMARY KEY (id)
finance.balance  constraint balances_are_numbered CHECK ((number >= 1))
finance.balance  constraint one_balance_per_number UNIQUE (set_id, number)
finance.balance  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.balance  row level security true
finance.balance_line  001 ambito_id integer not null
finance.balance_line  002 balance_id integer not null
finance.balance_line  003 istat text not null
finance.balance_line  004 actual_cents bigint not null
finance.balance_line  005 advances_cents bigint not null
finance.balance_line  006 earlier_cents bigint not null
finance.balance_line  007 difference_cents bigint not null
finance.balance_line  constraint balance_line_ambito_id_balance_id_fkey FOREIGN KEY (ambito_id, balance_id) REFERENCES finance.balance(ambito_id, id)
finance.balance_line  constraint balance_line_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.balance_line  constraint balance_line_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
finance.balance_line  constraint balance_line_pkey PRIMARY KEY (balance_id, istat)
finance.balance_line  constraint difference_is_actual_less_advances_less_earlier CHECK ((difference_cents = ((actual_cents - advances_cents) - earlier_cents)))
finance.balance_line  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.balance_line  policy own_municipality * kernel.sees_municipality(istat)
finance.balance_line  row level security true
finance.bank_file  001 ambito_id integer not null
finance.bank_file  002 id integer not null
finance.bank_file  003 name text not null
finance.bank_file  004 format text not null
finance.bank_file  005 sha256 text not null
finance.bank_file  006 movements integer not null
finance.bank_file  007 known integer not null
finance.bank_file  008 at timestamp with time zone not null
finance.bank_file  009 by_name text not null
finance.bank_file  constraint bank_file_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.bank_file  constraint bank_file_in_its_ambito UNIQUE (ambito_id, id)
finance.bank_file  constraint bank_file_is_of_a_known_format CHECK ((format = ANY (ARRAY['csv'::text, 'camt'::text])))
finance.bank_file  constraint bank_file_pkey PRIMARY KEY (id)
finance.bank_file  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.bank_file  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
finance.bank_file  row level security true
finance.bank_movement  001 ambito_id integer not null
finance.bank_movement  002 id integer not null
finance.bank_movement  003 file_id integer not null
finance.bank_movement  004 reference text not null
finance.bank_movement  005 day date not null
finance.bank_movement  006 amount_cents bigint not null
finance.bank_movement  007 payer text not null
finance.bank_movement  008 text text not null
finance.bank_movement  constraint a_movement_has_a_reference CHECK (((length(reference) >= 1) AND (length(reference) <= 120)))
finance.bank_movement  constraint a_movement_is_taken_once UNIQUE (ambito_id, reference)
finance.bank_movement  constraint bank_movement_ambito_id_file_id_fkey FOREIGN KEY (ambito_id, file_id) REFERENCES finance.bank_file(ambito_id, id)
finance.bank_movement  constraint bank_movement_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.bank_movement  constraint bank_movement_in_its_ambito UNIQUE (ambito_id, id)
finance.bank_movement  constraint bank_movement_pkey PRIMARY KEY (id)
finance.bank_movement  constraint money_that_came_in CHECK ((amount_cents > 0))
finance.bank_movement  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.bank_movement  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
finance.bank_movement  row level security true
finance.budget  001 ambito_id integer not null
finance.budget  002 year smallint not null
finance.budget  003 title text not null
finance.budget  004 source text not null
finance.budget  005 act_id integer
finance.budget  006 approved_at timestamp with time zone
finance.budget  007 approved_by_name text
finance.budget  008 row_version integer not null
finance.budget  constraint budget_ambito_id_act_id_fkey FOREIGN KEY (ambito_id, act_id) REFERENCES finance.act(ambito_id, id)
finance.budget  constraint budget_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.budget  constraint budget_pkey PRIMARY KEY (ambito_id, year)
finance.budget  constraint budget_year_is_of_our_time CHECK (((year >= 1990) AND (year <= 2100)))
finance.budget  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.budget  row level security true
finance.call  001 ambito_id integer not null
finance.call  002 id integer not null
finance.call  003 quota_id integer not null
finance.call  004 istat text not null
finance.call  005 n smallint not null
finance.call  006 kind text not null
finance.call  007 label text not null
finance.call  008 balance_id integer
finance.call  009 amount_cents bigint not null
finance.call  010 due date not null
finance.call  011 reference text not null
finance.call  012 at timestamp with time zone not null
finance.call  013 by_name text not null
finance.call  constraint a_balance_call_has_its_balance CHECK (((kind = 'balance'::text) = (balance_id IS NOT NULL)))
finance.call  constraint a_call_asks_for_something CHECK ((amount_cents > 0))
finance.call  constraint a_reference_names_one_call UNIQUE (ambito_id, reference)
finance.call  constraint call_ambito_id_balance_id_fkey FOREIGN KEY (ambito_id, balance_id) REFERENCES finance.balance(ambito_id, id)
finance.call  constraint call_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.call  constraint call_ambito_id_quota_id_istat_fkey FOREIGN KEY (ambito_id, quota_id, istat) REFERENCES finance.quota(ambito_id, id, istat)
finance.call  constraint call_in_its_ambito UNIQUE (ambito_id, id, istat)
finance.call  constraint call_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['instalment'::text, 'balance'::text])))
finance.call  constraint call_pkey PRIMARY KEY (id)
finance.call  constraint calls_are_numbered CHECK ((n >= 1))
finance.call  constraint one_call_per_number UNIQUE (quota_id, n)
finance.call  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.call  policy own_municipality * kernel.sees_municipality(istat)
finance.call  row level security true
finance.cell  001 id bigint not null
finance.cell  002 ambito_id integer not null
finance.cell  003 line_id integer not null
finance.cell  004 channel_id integer not null
finance.cell  005 version integer not null
finance.cell  006 indicative_cents bigint
finance.cell  007 approved_cents bigint
finance.cell  008 note text not null
finance.cell  009 origin text not null
finance.cell  010 by_name text not null
finance.cell  011 at timestamp with time zone not null
finance.cell  constraint approved_amount_is_whole CHECK (((approved_cents >= 0) AND (approved_cents <= '10000000000000'::bigint)))
finance.cell  constraint cell_ambito_id_channel_id_fkey FOREIGN KEY (ambito_id, channel_id) REFERENCES finance.channel(ambito_id, id)
finance.cell  constraint cell_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.cell  constraint cell_ambito_id_line_id_fkey FOREIGN KEY (ambito_id, line_id) REFERENCES finance.line(ambito_id, id)
finance.cell  constraint cell_note_is_short CHECK ((length(note) <= 2000))
finance.cell  constraint cell_origin_is_known CHECK ((origin = ANY (ARRAY['hand'::text, 'file'::text, 'document'::text, 'approval'::text])))
finance.cell  constraint cell_pkey PRIMARY KEY (id)
finance.cell  constraint cell_versions_count_from_one CHECK ((version >= 1))
finance.cell  constraint indicative_amount_is_whole CHECK (((indicative_cents >= 0) AND (indicative_cents <= '10000000000000'::bigint)))
finance.cell  constraint two_writers_cannot_make_the_same_version UNIQUE (line_id, channel_id, version)
finance.cell  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.cell  row level security true
finance.channel  001 id integer not null
finance.channel  002 ambito_id integer not null
finance.channel  003 code text not null
finance.channel  004 name text not null
finance.channel  005 kind text not null
finance.channel  006 position integer not null
finance.channel  007 note text not null
finance.channel  008 uncertain text
finance.channel  009 row_version integer not null
finance.channel  constraint channel_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.channel  constraint channel_code_is_short CHECK (((length(TRIM(BOTH FROM code)) >= 1) AND (length(TRIM(BOTH FROM code)) <= 40)))
finance.channel  constraint channel_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 1) AND (length(TRIM(BOTH FROM name)) <= 200)))
finance.channel  constraint channel_in_its_ambito UNIQUE (ambito_id, id)
finance.channel  constraint channel_kind_is_known CHECK ((kind = ANY (ARRAY['national'::text, 'regional'::text, 'municipal'::text, 'solidarity'::text, 'users'::text, 'surplus'::text, 'pnrr'::text, 'european'::text, 'other'::text])))
finance.channel  constraint channel_pkey PRIMARY KEY (id)
finance.channel  constraint one_channel_per_code UNIQUE (ambito_id, code)
finance.channel  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.channel  row level security true
finance.contract  001 id integer not null
finance.contract  002 ambito_id integer not null
finance.contract  003 company text not null
finance.contract  004 title text not null
finance.contract  005 first_day date
finance.contract  006 last_day date
finance.contract  007 act text not null
finance.contract  008 source text not null
finance.contract  009 note text not null
finance.contract  010 uncertain text
finance.contract  011 row_version integer not null
finance.contract  constraint contract_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.contract  constraint contract_ends_after_its_start CHECK ((last_day >= first_day))
finance.contract  constraint contract_has_a_title CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 200)))
finance.contract  constraint contract_in_its_ambito UNIQUE (ambito_id, id)
finance.contract  constraint contract_names_the_company CHECK (((length(TRIM(BOTH FROM company)) >= 1) AND (length(TRIM(BOTH FROM company)) <= 200)))
finance.contract  constraint contract_pkey PRIMARY KEY (id)
finance.contract  constraint one_contract_per_title UNIQUE (ambito_id, title)
finance.contract  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.contract  row level security true
finance.contract_annex  001 id integer not null
finance.contract_annex  002 ambito_id integer not null
finance.contract_annex  003 contract_id integer not null
finance.contract_annex  004 year smallint not null
finance.contract_annex  005 printed_total_cents bigint
finance.contract_annex  006 act text not null
finance.contract_annex  007 approved_on date
finance.contract_annex  008 source text not null
finance.contract_annex  009 note text not null
finance.contract_annex  010 row_version integer not null
finance.contract_annex  constraint annex_in_its_ambito UNIQUE (ambito_id, id)
finance.contract_annex  constraint annex_year_is_of_our_time CHECK (((year >= 1990) AND (year <= 2100)))
finance.contract_annex  constraint contract_annex_ambito_id_contract_id_fkey FOREIGN KEY (ambito_id, contract_id) REFERENCES finance.contract(ambito_id, id)
finance.contract_annex  constraint contract_annex_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.contract_annex  constraint contract_annex_pkey PRIMARY KEY (id)
finance.contract_annex  constraint one_annex_per_contract_and_year UNIQUE (contract_id, year)
finance.contract_annex  constraint printed_total_is_whole CHECK (((printed_total_cents >= 0) AND (printed_total_cents <= '10000000000000'::bigint)))
finance.contract_annex  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.contract_annex  row level security true
finance.contract_deadline  001 id integer not null
finance.contract_deadline  002 ambito_id integer not null
finance.contract_deadline  003 contract_id integer not null
finance.contract_deadline  004 item_id integer
finance.contract_deadline  005 what text not null
finance.contract_deadline  006 due date
finance.contract_deadline  007 due_words text not null
finance.contract_deadline  008 share_percent smallint
finance.contract_deadline  009 done_on date
finance.contract_deadline  010 source text not null
finance.contract_deadline  011 row_version integer not null
finance.contract_deadline  constraint a_share_is_of_an_item CHECK (((share_percent IS NULL) OR (item_id IS NOT NULL)))
finance.contract_deadline  constraint contract_deadline_ambito_id_contract_id_fkey FOREIGN KEY (ambito_id, contract_id) REFERENCES finance.contract(ambito_id, id)
finance.contract_deadline  constraint contract_deadline_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.contract_deadline  constraint contract_deadline_ambito_id_item_id_fkey FOREIGN KEY (ambito_id, item_id) REFERENCES finance.contract_item(ambito_id, id)
finance.contract_deadline  constraint contract_deadline_pkey PRIMARY KEY (id)
finance.contract_deadline  constraint deadline_in_its_ambito UNIQUE (ambito_id, id)
finance.contract_deadline  constraint deadline_says_what CHECK (((length(TRIM(BOTH FROM what)) >= 1) AND (length(TRIM(BOTH FROM what)) <= 300)))
finance.contract_deadline  constraint deadline_says_when CHECK (((due IS NOT NULL) OR (due_words <> ''::text)))
finance.contract_deadline  constraint share_is_a_percentage CHECK (((share_percent >= 1) AND (share_percent <= 100)))
finance.contract_deadline  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.contract_deadline  row level security true
finance.contract_item  001 id integer not null
finance.contract_item  002 ambito_id integer not null
finance.contract_item  003 annex_id integer not null
finance.contract_item  004 label text not null
finance.contract_item  005 amount_cents bigint not null
finance.contract_item  006 position integer not null
finance.contract_item  007 note text not null
finance.contract_item  constraint contract_item_ambito_id_annex_id_fkey FOREIGN KEY (ambito_id, annex_id) REFERENCES finance.contract_annex(ambito_id, id)
finance.contract_item  constraint contract_item_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.contract_item  constraint contract_item_pkey PRIMARY KEY (id)
finance.contract_item  constraint item_amount_is_whole CHECK (((amount_cents >= 0) AND (amount_cents <= '10000000000000'::bigint)))
finance.contract_item  constraint item_has_a_name CHECK (((length(TRIM(BOTH FROM label)) >= 1) AND (length(TRIM(BOTH FROM label)) <= 200)))
finance.contract_item  constraint item_in_its_ambito UNIQUE (ambito_id, id)
finance.contract_item  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.contract_item  row level security true
finance.credit_note  001 ambito_id integer not null
finance.credit_note  002 id integer not null
finance.credit_note  003 quota_id integer not null
finance.credit_note  004 istat text not null
finance.credit_note  005 call_id integer
finance.credit_note  006 balance_id integer
finance.credit_note  007 amount_cents bigint not null
finance.credit_note  008 reason text not null
finance.credit_note  009 day date not null
finance.credit_note  010 at timestamp with time zone not null
finance.credit_note  011 by_name text not null
finance.credit_note  constraint a_credit_note_gives_something CHECK ((amount_cents > 0))
finance.credit_note  constraint a_credit_note_has_a_reason CHECK ((length(reason) > 0))
finance.credit_note  constraint a_credit_note_is_on_a_call_or_from_a_balance CHECK (((call_id IS NULL) <> (balance_id IS NULL)))
finance.credit_note  constraint credit_note_ambito_id_balance_id_fkey FOREIGN KEY (ambito_id, balance_id) REFERENCES finance.balance(ambito_id, id)
finance.credit_note  constraint credit_note_ambito_id_call_id_istat_fkey FOREIGN KEY (ambito_id, call_id, istat) REFERENCES finance.call(ambito_id, id, istat)
finance.credit_note  constraint credit_note_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.credit_note  constraint credit_note_ambito_id_quota_id_istat_fkey FOREIGN KEY (ambito_id, quota_id, istat) REFERENCES finance.quota(ambito_id, id, istat)
finance.credit_note  constraint credit_note_in_its_ambito UNIQUE (ambito_id, id, istat)
finance.credit_note  constraint credit_note_pkey PRIMARY KEY (id)
finance.credit_note  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.credit_note  policy own_municipality * kernel.sees_municipality(istat)
finance.credit_note  row level security true
finance.entry  001 id bigint not null
finance.entry  002 ambito_id integer not null
finance.entry  003 year smallint not null
finance.entry  004 stage text not null
finance.entry  005 annuality_id integer not null
finance.entry  006 line_id integer
finance.entry  007 municipality text
finance.entry  008 parent_id bigint
finance.entry  009 reverses_id bigint
finance.entry  010 act_id integer
finance.entry  011 day date
finance.entry  012 amount_cents bigint not null
finance.entry  013 document text
finance.entry  014 source text
finance.entry  015 note text not null
finance.entry  016 uncertain text
finance.entry  017 by_name text not null
finance.entry  018 at timestamp with time zone not null
finance.entry  constraint a_fact_has_its_day_or_why_not CHECK (((day IS NOT NULL) OR (uncertain IS NOT NULL)))
finance.entry  constraint a_payment_pays_a_commitment CHECK (((stage <> 'paid'::text) OR (parent_id IS NOT NULL)))
finance.entry  constraint a_reversal_takes_away CHECK (((reverses_id IS NULL) OR (amount_cents < 0) OR (stage = 'assigned'::text)))
finance.entry  constraint amount_is_within_reason CHECK ((abs(amount_cents) <= '10000000000000'::bigint))
finance.entry  constraint entry_ambito_id_act_id_fkey FOREIGN KEY (ambito_id, act_id) REFERENCES finance.act(ambito_id, id)
finance.entry  constraint entry_ambito_id_annuality_id_fkey FOREIGN KEY (ambito_id, annuality_id) REFERENCES finance.annuality(ambito_id, id)
finance.entry  constraint entry_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.entry  constraint entry_ambito_id_line_id_fkey FOREIGN KEY (ambito_id, line_id) REFERENCES finance.line(ambito_id, id)
finance.entry  constraint entry_ambito_id_parent_id_fkey FOREIGN KEY (ambito_id, parent_id) REFERENCES finance.entry(ambito_id, id)
finance.entry  constraint entry_ambito_id_reverses_id_fkey FOREIGN KEY (ambito_id, reverses_id) REFERENCES finance.entry(ambito_id, id)
finance.entry  constraint entry_in_its_ambito UNIQUE (ambito_id, id)
finance.entry  constraint entry_pkey PRIMARY KEY (id)
finance.entry  constraint entry_year_is_of_our_time CHECK (((year >= 1990) AND (year <= 2100)))
finance.entry  constraint municipality_is_an_istat_code CHECK ((municipality ~ '^[0-9]{6}$'::text))
finance.entry  constraint only_a_reversal_or_an_act_takes_away CHECK (((amount_cents > 0) OR (reverses_id IS NOT NULL) OR ((stage = 'assigned'::text) AND (act_id IS NOT NULL))))
finance.entry  constraint only_payments_and_returns_follow_a_row CHECK (((stage = ANY (ARRAY['paid'::text, 'reported'::text])) OR (parent_id IS NULL)))
finance.entry  constraint only_what_is_assigned_has_no_line CHECK (((stage = 'assigned'::text) = (line_id IS NULL)))
finance.entry  constraint stage_is_known CHECK ((stage = ANY (ARRAY['assigned'::text, 'programmed'::text, 'committed'::text, 'paid'::text, 'reported'::text])))
finance.entry  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.entry  policy own_municipality * ((municipality IS NULL) OR (( SELECT current_setting('app.municipalities'::text, true) AS current_setting) = 'all'::text) OR (municipality = ANY (( SELECT string_to_array(current_setting('app.municipalities'::text, true), ','::text) AS string_to_array)::text[])))
finance.entry  row level security true
finance.line  001 id integer not null
finance.line  002 ambito_id integer not null
finance.line  003 year smallint not null
finance.line  004 objective_code text
finance.line  005 service_id integer
finance.line  006 label text not null
finance.line  007 is_whole_objective boolean not null
finance.line  008 declared_cents bigint
finance.line  009 position integer not null
finance.line  010 note text not null
finance.line  011 uncertain text
finance.line  012 row_version integer not null
finance.line  constraint declared_amount_is_whole CHECK (((declared_cents >= 0) AND (declared_cents <= '10000000000000'::bigint)))
finance.line  constraint line_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.line  constraint line_ambito_id_service_id_fkey FOREIGN KEY (ambito_id, service_id) REFERENCES finance.service(ambito_id, id)
finance.line  constraint line_ambito_id_year_fkey FOREIGN KEY (ambito_id, year) REFERENCES finance.budget(ambito_id, year)
finance.line  constraint line_has_a_name CHECK (((length(TRIM(BOTH FROM label)) >= 1) AND (length(TRIM(BOTH FROM label)) <= 300)))
finance.line  constraint line_in_its_ambito UNIQUE (ambito_id, id)
finance.line  constraint line_pkey PRIMARY KEY (id)
finance.line  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.line  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
finance.line  row level security true
finance.namesake  001 ambito_id integer not null
finance.namesake  002 line_id integer not null
finance.namesake  003 channel_id integer not null
finance.namesake  004 note text not null
finance.namesake  constraint namesake_ambito_id_channel_id_fkey FOREIGN KEY (ambito_id, channel_id) REFERENCES finance.channel(ambito_id, id)
finance.namesake  constraint namesake_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.namesake  constraint namesake_ambito_id_line_id_fkey FOREIGN KEY (ambito_id, line_id) REFERENCES finance.line(ambito_id, id)
finance.namesake  constraint namesake_pkey PRIMARY KEY (line_id, channel_id)
finance.namesake  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.namesake  row level security true
finance.printed_total  001 ambito_id integer not null
finance.printed_total  002 year smallint not null
finance.printed_total  003 source text not null
finance.printed_total  004 side text not null
finance.printed_total  005 declared_cents bigint not null
finance.printed_total  006 document text not null
finance.printed_total  007 uncertain text
finance.printed_total  008 position integer not null
finance.printed_total  constraint printed_side_is_known CHECK ((side = ANY (ARRAY['assigned'::text, 'objectives'::text])))
finance.printed_total  constraint printed_total_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.printed_total  constraint printed_total_pkey PRIMARY KEY (ambito_id, year, side, source)
finance.printed_total  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.printed_total  row level security true
finance.quota  001 ambito_id integer not null
finance.quota  002 id integer not null
finance.quota  003 set_id integer not null
finance.quota  004 istat text not null
finance.quota  005 amount_cents bigint not null
finance.quota  constraint one_quota_per_municipality UNIQUE (set_id, istat)
finance.quota  constraint quota_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.quota  constraint quota_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
finance.quota  constraint quota_ambito_id_set_id_fkey FOREIGN KEY (ambito_id, set_id) REFERENCES finance.quota_set(ambito_id, id)
finance.quota  constraint quota_in_its_ambito UNIQUE (ambito_id, id, istat)
finance.quota  constraint quota_is_not_negative CHECK ((amount_cents >= 0))
finance.quota  constraint quota_pkey PRIMARY KEY (id)
finance.quota  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.quota  policy own_municipality * kernel.sees_municipality(istat)
finance.quota  row level security true
finance.quota_decision  001 ambito_id integer not null
finance.quota_decision  002 set_id integer not null
finance.quota_decision  003 decision text not null
finance.quota_decision  004 reason text not null
finance.quota_decision  005 at timestamp with time zone not null
finance.quota_decision  006 by_name text not null
finance.quota_decision  constraint a_withdrawal_has_a_reason CHECK (((decision = 'approved'::text) OR (length(reason) > 0)))
finance.quota_decision  constraint quota_decision_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.quota_decision  constraint quota_decision_ambito_id_set_id_fkey FOREIGN KEY (ambito_id, set_id) REFERENCES finance.quota_set(ambito_id, id)
finance.quota_decision  constraint quota_decision_pkey PRIMARY KEY (set_id)
finance.quota_decision  constraint quotas_are_approved_or_withdrawn CHECK ((decision = ANY (ARRAY['approved'::text, 'withdrawn'::text])))
finance.quota_decision  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.quota_decision  row level security true
finance.quota_set  001 ambito_id integer not null
finance.quota_set  002 id integer not null
finance.quota_set  003 split_id integer not null
finance.quota_set  004 attempt smallint not null
finance.quota_set  005 year smallint not null
finance.quota_set  006 kind text not null
finance.quota_set  007 name text not null
finance.quota_set  008 total_cents bigint not null
finance.quota_set  009 rule jsonb not null
finance.quota_set  010 made_at timestamp with time zone not null
finance.quota_set  011 made_by text not null
finance.quota_set  constraint a_split_becomes_quotas_once UNIQUE (ambito_id, split_id, attempt)
finance.quota_set  constraint instalment_rule_is_an_object CHECK ((jsonb_typeof(rule) = 'object'::text))
finance.quota_set  constraint quota_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['services'::text, 'solidarity'::text])))
finance.quota_set  constraint quota_set_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.quota_set  constraint quota_set_ambito_id_split_id_fkey FOREIGN KEY (ambito_id, split_id) REFERENCES finance.split(ambito_id, id)
finance.quota_set  constraint quota_set_in_its_ambito UNIQUE (ambito_id, id)
finance.quota_set  constraint quota_set_pkey PRIMARY KEY (id)
finance.quota_set  constraint quota_year_is_plausible CHECK (((year >= 1990) AND (year <= 2100)))
finance.quota_set  constraint quotas_are_not_negative CHECK ((total_cents >= 0))
finance.quota_set  constraint quotas_have_a_name CHECK (((length(name) >= 2) AND (length(name) <= 160)))
finance.quota_set  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.quota_set  row level security true
finance.receipt  001 ambito_id integer not null
finance.receipt  002 id integer not null
finance.receipt  003 istat text not null
finance.receipt  004 day date not null
finance.receipt  005 amount_cents bigint not null
finance.receipt  006 movement_id integer
finance.receipt  007 reverses_id integer
finance.receipt  008 note text not null
finance.receipt  009 at timestamp with time zone not null
finance.receipt  010 by_name text not null
finance.receipt  constraint a_receipt_is_not_zero CHECK ((amount_cents <> 0))
finance.receipt  constraint a_receipt_is_reversed_once UNIQUE (reverses_id)
finance.receipt  constraint a_reversal_has_a_reason CHECK (((reverses_id IS NULL) OR (length(note) > 0)))
finance.receipt  constraint only_a_reversal_is_negative CHECK (((amount_cents < 0) = (reverses_id IS NOT NULL)))
finance.receipt  constraint receipt_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.receipt  constraint receipt_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
finance.receipt  constraint receipt_ambito_id_movement_id_fkey FOREIGN KEY (ambito_id, movement_id) REFERENCES finance.bank_movement(ambito_id, id)
finance.receipt  constraint receipt_ambito_id_reverses_id_istat_fkey FOREIGN KEY (ambito_id, reverses_id, istat) REFERENCES finance.receipt(ambito_id, id, istat)
finance.receipt  constraint receipt_in_its_ambito UNIQUE (ambito_id, id, istat)
finance.receipt  constraint receipt_pkey PRIMARY KEY (id)
finance.receipt  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.receipt  policy own_municipality * kernel.sees_municipality(istat)
finance.receipt  row level security true
finance.received  001 ambito_id integer not null
finance.received  002 id integer not null
finance.received  003 istat text not null
finance.received  004 year smallint not null
finance.received  005 service text not null
finance.received  006 users integer
finance.received  007 hours_hundredths bigint
finance.received  008 places integer
finance.received  009 contribution_cents bigint
finance.received  010 source text not null
finance.received  011 at timestamp with time zone not null
finance.received  012 by_name text not null
finance.received  constraint a_figure_has_a_source CHECK ((length(source) > 0))
finance.received  constraint a_service_has_a_name CHECK (((length(service) >= 2) AND (length(service) <= 120)))
finance.received  constraint contributions_are_not_negative CHECK ((contribution_cents >= 0))
finance.received  constraint hours_and_money_come_with_their_users CHECK (((users IS NOT NULL) OR ((hours_hundredths IS NULL) AND (contribution_cents IS NULL))))
finance.received  constraint hours_are_not_negative CHECK ((hours_hundredths >= 0))
finance.received  constraint places_are_not_negative CHECK ((places >= 0))
finance.received  constraint received_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.received  constraint received_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
finance.received  constraint received_pkey PRIMARY KEY (id)
finance.received  constraint received_year_is_plausible CHECK (((year >= 1990) AND (year <= 2100)))
finance.received  constraint users_are_not_negative CHECK ((users >= 0))
finance.received  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.received  policy own_municipality * kernel.sees_municipality(istat)
finance.received  row level security true
finance.refund  001 ambito_id integer not null
finance.refund  002 id integer not null
finance.refund  003 istat text not null
finance.refund  004 day date not null
finance.refund  005 amount_cents bigint not null
finance.refund  006 note text not null
finance.refund  007 at timestamp with time zone not null
finance.refund  008 by_name text not null
finance.refund  constraint a_refund_gives_something CHECK ((amount_cents > 0))
finance.refund  constraint a_refund_names_its_order_of_payment CHECK ((length(note) > 0))
finance.refund  constraint refund_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.refund  constraint refund_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
finance.refund  constraint refund_pkey PRIMARY KEY (id)
finance.refund  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.refund  policy own_municipality * kernel.sees_municipality(istat)
finance.refund  row level security true
finance.reminder  001 ambito_id integer not null
finance.reminder  002 id integer not null
finance.reminder  003 istat text not null
finance.reminder  004 recipient text not null
finance.reminder  005 subject text not null
finance.reminder  006 body text not null
finance.reminder  007 open_cents bigint not null
finance.reminder  008 at timestamp with time zone not null
finance.reminder  009 by_name text not null
finance.reminder  constraint reminder_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.reminder  constraint reminder_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
finance.reminder  constraint reminder_in_its_ambito UNIQUE (ambito_id, id, istat)
finance.reminder  constraint reminder_pkey PRIMARY KEY (id)
finance.reminder  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.reminder  policy own_municipality * kernel.sees_municipality(istat)
finance.reminder  row level security true
finance.reminder_outcome  001 ambito_id integer not null
finance.reminder_outcome  002 id integer not null
finance.reminder_outcome  003 reminder_id integer not null
finance.reminder_outcome  004 istat text not null
finance.reminder_outcome  005 outcome text not null
finance.reminder_outcome  006 detail text not null
finance.reminder_outcome  007 at timestamp with time zone not null
finance.reminder_outcome  constraint outcome_is_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'no_mail'::text])))
finance.reminder_outcome  constraint reminder_outcome_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.reminder_outcome  constraint reminder_outcome_ambito_id_reminder_id_istat_fkey FOREIGN KEY (ambito_id, reminder_id, istat) REFERENCES finance.reminder(ambito_id, id, istat)
finance.reminder_outcome  constraint reminder_outcome_pkey PRIMARY KEY (id)
finance.reminder_outcome  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.reminder_outcome  policy own_municipality * kernel.sees_municipality(istat)
finance.reminder_outcome  row level security true
finance.return  001 id integer not null
finance.return  002 ambito_id integer not null
finance.return  003 annuality_id integer not null
finance.return  004 at_day date not null
finance.return  005 previous_id integer
finance.return  006 assigned_cents bigint not null
finance.return  007 undated_rows integer not null
finance.return  008 note text not null
finance.return  009 frozen_by_name text not null
finance.return  010 frozen_at timestamp with time zone not null
finance.return  constraint one_return_per_annuality_and_day UNIQUE (annuality_id, at_day)
finance.return  constraint return_ambito_id_annuality_id_fkey FOREIGN KEY (ambito_id, annuality_id) REFERENCES finance.annuality(ambito_id, id)
finance.return  constraint return_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.return  constraint return_ambito_id_previous_id_fkey FOREIGN KEY (ambito_id, previous_id) REFERENCES finance.return(ambito_id, id)
finance.return  constraint return_in_its_ambito UNIQUE (ambito_id, id)
finance.return  constraint return_pkey PRIMARY KEY (id)
finance.return  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.return  row level security true
finance.return_fall  001 ambito_id integer not null
finance.return_fall  002 return_id integer not null
finance.return_fall  003 figure text not null
finance.return_fall  004 before_cents bigint not null
finance.return_fall  005 after_cents bigint not null
finance.return_fall  006 reason text not null
finance.return_fall  007 words text not null
finance.return_fall  constraint a_fall_goes_down CHECK ((after_cents < before_cents))
finance.return_fall  constraint a_fall_is_an_error_or_a_release CHECK ((reason = ANY (ARRAY['material_error'::text, 'release'::text])))
finance.return_fall  constraint return_fall_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.return_fall  constraint return_fall_ambito_id_return_id_fkey FOREIGN KEY (ambito_id, return_id) REFERENCES finance.return(ambito_id, id)
finance.return_fall  constraint return_fall_pkey PRIMARY KEY (return_id, figure)
finance.return_fall  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.return_fall  row level security true
finance.return_row  001 ambito_id integer not null
finance.return_row  002 return_id integer not null
finance.return_row  003 macro_activity smallint not null
finance.return_row  004 user_area text not null
finance.return_row  005 programmed_cents bigint not null
finance.return_row  006 committed_cents bigint not null
finance.return_row  007 paid_cents bigint not null
finance.return_row  008 reported_cents bigint not null
finance.return_row  constraint macro_activity_is_known CHECK (((macro_activity >= 0) AND (macro_activity <= 5)))
finance.return_row  constraint return_row_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.return_row  constraint return_row_ambito_id_return_id_fkey FOREIGN KEY (ambito_id, return_id) REFERENCES finance.return(ambito_id, id)
finance.return_row  constraint return_row_pkey PRIMARY KEY (return_id, macro_activity, user_area)
finance.return_row  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.return_row  row level security true
finance.rule  001 id integer not null
finance.rule  002 ambito_id integer not null
finance.rule  003 code text not null
finance.rule  004 channel_id integer
finance.rule  005 title text not null
finance.rule  006 settings jsonb not null
finance.rule  007 first_year smallint
finance.rule  008 last_year smallint
finance.rule  009 on_breach text not null
finance.rule  010 is_on boolean not null
finance.rule  011 source text not null
finance.rule  012 is_verified boolean not null
finance.rule  013 note text not null
finance.rule  014 row_version integer not null
finance.rule  constraint a_breach_warns_or_refuses CHECK ((on_breach = ANY (ARRAY['warn'::text, 'refuse'::text])))
finance.rule  constraint one_rule_per_code UNIQUE (ambito_id, code)
finance.rule  constraint rule_ambito_id_channel_id_fkey FOREIGN KEY (ambito_id, channel_id) REFERENCES finance.channel(ambito_id, id)
finance.rule  constraint rule_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.rule  constraint rule_code_is_short CHECK (((length(TRIM(BOTH FROM code)) >= 1) AND (length(TRIM(BOTH FROM code)) <= 40)))
finance.rule  constraint rule_first_year_is_of_our_time CHECK (((first_year >= 1990) AND (first_year <= 2100)))
finance.rule  constraint rule_has_its_source CHECK (((length(TRIM(BOTH FROM source)) >= 1) AND (length(TRIM(BOTH FROM source)) <= 500)))
finance.rule  constraint rule_kind_is_known CHECK (((settings ->> 'kind'::text) = ANY (ARRAY['eligible_services'::text, 'area_share'::text, 'period_of_use'::text, 'co_financing'::text, 'single_document'::text])))
finance.rule  constraint rule_last_year_comes_after_the_first CHECK ((last_year >= first_year))
finance.rule  constraint rule_last_year_is_of_our_time CHECK (((last_year >= 1990) AND (last_year <= 2100)))
finance.rule  constraint rule_pkey PRIMARY KEY (id)
finance.rule  constraint rule_says_what_it_asks CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 300)))
finance.rule  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.rule  row level security true
finance.service  001 id integer not null
finance.service  002 ambito_id integer not null
finance.service  003 code text not null
finance.service  004 name text not null
finance.service  005 macro_activity smallint
finance.service  006 istat_area smallint
finance.service  007 user_area text
finance.service  008 nomenclatore_code text
finance.service  009 siuss_code text
finance.service  010 is_leps boolean not null
finance.service  011 other_names text[] not null
finance.service  012 position integer not null
finance.service  013 is_active boolean not null
finance.service  014 row_version integer not null
finance.service  constraint istat_areas_are_seven CHECK (((istat_area >= 1) AND (istat_area <= 7)))
finance.service  constraint macro_activities_are_five CHECK (((macro_activity >= 1) AND (macro_activity <= 5)))
finance.service  constraint one_service_per_code UNIQUE (ambito_id, code)
finance.service  constraint service_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.service  constraint service_code_is_short CHECK (((length(TRIM(BOTH FROM code)) >= 1) AND (length(TRIM(BOTH FROM code)) <= 40)))
finance.service  constraint service_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 1) AND (length(TRIM(BOTH FROM name)) <= 200)))
finance.service  constraint service_in_its_ambito UNIQUE (ambito_id, id)
finance.service  constraint service_pkey PRIMARY KEY (id)
finance.service  constraint user_area_is_known CHECK ((user_area = ANY (ARRAY['family_and_minors'::text, 'independent_elderly'::text, 'disabled'::text, 'dependent_elderly'::text, 'poverty'::text, 'addictions'::text, 'mental_health'::text, 'all'::text])))
finance.service  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.service  row level security true
finance.split  001 ambito_id integer not null
finance.split  002 id integer not null
finance.split  003 name text not null
finance.split  004 purpose text not null
finance.split  005 year smallint not null
finance.split  006 total_cents bigint not null
finance.split  007 rule_id integer
finance.split  008 rule jsonb not null
finance.split  009 bases jsonb not null
finance.split  010 note text not null
finance.split  011 state text not null
finance.split  012 shared boolean not null
finance.split  013 version integer not null
finance.split  014 created_at timestamp with time zone not null
finance.split  015 created_by text not null
finance.split  016 changed_at timestamp with time zone not null
finance.split  017 frozen_at timestamp with time zone
finance.split  018 frozen_by text
finance.split  019 act text
finance.split  constraint a_frozen_split_says_when_by_whom_and_which_act CHECK ((((state = 'scenario'::text) = (frozen_at IS NULL)) AND ((frozen_at IS NULL) = (act IS NULL)) AND ((frozen_at IS NULL) = (frozen_by IS NULL))))
finance.split  constraint bases_of_a_split_are_an_object CHECK ((jsonb_typeof(bases) = 'object'::text))
finance.split  constraint rule_of_a_split_is_an_object CHECK ((jsonb_typeof(rule) = 'object'::text))
finance.split  constraint split_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.split  constraint split_ambito_id_rule_id_fkey FOREIGN KEY (ambito_id, rule_id) REFERENCES finance.split_rule(ambito_id, id)
finance.split  constraint split_has_a_name CHECK (((length(name) >= 2) AND (length(name) <= 160)))
finance.split  constraint split_has_a_plain_purpose CHECK ((purpose ~ '^[a-z][a-z0-9-]{0,39}$'::text))
finance.split  constraint split_in_its_ambito UNIQUE (ambito_id, id)
finance.split  constraint split_pkey PRIMARY KEY (id)
finance.split  constraint split_state_is_known CHECK ((state = ANY (ARRAY['scenario'::text, 'frozen'::text, 'superseded'::text])))
finance.split  constraint split_total_is_not_negative CHECK ((total_cents >= 0))
finance.split  constraint split_year_is_plausible CHECK (((year >= 1990) AND (year <= 2100)))
finance.split  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.split  row level security true
finance.split_rule  001 ambito_id integer not null
finance.split_rule  002 id integer not null
finance.split_rule  003 name text not null
finance.split_rule  004 valid_from date not null
finance.split_rule  005 valid_to date
finance.split_rule  006 act text not null
finance.split_rule  007 source text not null
finance.split_rule  008 verified boolean not null
finance.split_rule  009 rule jsonb not null
finance.split_rule  010 version integer not null
finance.split_rule  011 retired boolean not null
finance.split_rule  012 created_at timestamp with time zone not null
finance.split_rule  013 created_by text not null
finance.split_rule  constraint a_verified_rule_names_its_act CHECK (((NOT verified) OR (length(act) > 0)))
finance.split_rule  constraint one_split_rule_per_name_and_first_day UNIQUE (ambito_id, name, valid_from)
finance.split_rule  constraint split_rule_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.split_rule  constraint split_rule_ends_after_it_begins CHECK ((valid_to >= valid_from))
finance.split_rule  constraint split_rule_has_a_name CHECK (((length(name) >= 2) AND (length(name) <= 160)))
finance.split_rule  constraint split_rule_in_its_ambito UNIQUE (ambito_id, id)
finance.split_rule  constraint split_rule_is_an_object CHECK ((jsonb_typeof(rule) = 'object'::text))
finance.split_rule  constraint split_rule_pkey PRIMARY KEY (id)
finance.split_rule  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.split_rule  row level security true
finance.split_share  001 ambito_id integer not null
finance.split_share  002 split_id integer not null
finance.split_share  003 istat text not null
finance.split_share  004 name text not null
finance.split_share  005 share_cents bigint not null
finance.split_share  006 exact_numerator text not null
finance.split_share  007 exact_denominator text not null
finance.split_share  008 bound text not null
finance.split_share  009 steps jsonb not null
finance.split_share  constraint bound_is_known CHECK ((bound = ANY (ARRAY['none'::text, 'floor'::text, 'cap'::text, 'excluded'::text, 'waived'::text])))
finance.split_share  constraint exact_denominator_is_whole CHECK ((exact_denominator ~ '^[1-9][0-9]*$'::text))
finance.split_share  constraint exact_numerator_is_whole CHECK ((exact_numerator ~ '^[0-9]+$'::text))
finance.split_share  constraint one_share_per_municipality_and_split PRIMARY KEY (split_id, istat)
finance.split_share  constraint split_share_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.split_share  constraint split_share_ambito_id_split_id_fkey FOREIGN KEY (ambito_id, split_id) REFERENCES finance.split(ambito_id, id) ON DELETE CASCADE
finance.split_share  constraint split_share_is_not_negative CHECK ((share_cents >= 0))
finance.split_share  constraint split_share_istat_has_six_digits CHECK ((istat ~ '^[0-9]{6}$'::text))
finance.split_share  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.split_share  row level security true
finance.total  001 ambito_id integer not null
finance.total  002 year smallint not null
finance.total  003 annuality_id integer not null
finance.total  004 line_id integer not null
finance.total  005 stage text not null
finance.total  006 month text not null
finance.total  007 amount_cents bigint not null
finance.total  008 entries integer not null
finance.total  009 of_municipalities integer not null
finance.total  constraint total_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
finance.total  constraint total_pkey PRIMARY KEY (ambito_id, year, annuality_id, line_id, stage, month)
finance.total  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
finance.total  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
finance.total  row level security true
governance.act  001 id integer not null
governance.act  002 ambito_id integer not null
governance.act  003 body_id integer not null
governance.act  004 kind text not null
governance.act  005 number integer
governance.act  006 year smallint not null
governance.act  007 day date
governance.act  008 subject text not null
governance.act  009 text text not null
governance.act  010 state text not null
governance.act  011 item_id integer
governance.act  012 vote_id integer
governance.act  013 revokes_id integer
governance.act  014 revoked_by_id integer
governance.act  015 content_hash text
governance.act  016 created_at timestamp with time zone not null
governance.act  017 created_by_name text not null
governance.act  018 adopted_at timestamp with time zone
governance.act  019 adopted_by_name text
governance.act  020 row_version integer not null
governance.act  constraint a_revoked_act_says_by_which CHECK (((state = 'revoked'::text) = (revoked_by_id IS NOT NULL)))
governance.act  constraint act_ambito_id_body_id_fkey FOREIGN KEY (ambito_id, body_id) REFERENCES governance.body(ambito_id, id)
governance.act  constraint act_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.act  constraint act_ambito_id_item_id_fkey FOREIGN KEY (ambito_id, item_id) REFERENCES governance.meeting_item(ambito_id, id)
governance.act  constraint act_ambito_id_revoked_by_id_fkey FOREIGN KEY (ambito_id, revoked_by_id) REFERENCES governance.act(ambito_id, id)
governance.act  constraint act_ambito_id_revokes_id_fkey FOREIGN KEY (ambito_id, revokes_id) REFERENCES governance.act(ambito_id, id)
governance.act  constraint act_ambito_id_vote_id_fkey FOREIGN KEY (ambito_id, vote_id) REFERENCES governance.vote(ambito_id, id)
governance.act  constraint act_has_a_subject CHECK (((length(TRIM(BOTH FROM subject)) >= 2) AND (length(TRIM(BOTH FROM subject)) <= 500)))
governance.act  constraint act_hash_is_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
governance.act  constraint act_in_its_ambito UNIQUE (ambito_id, id)
governance.act  constraint act_kind_is_known CHECK ((kind = ANY (ARRAY['resolution'::text, 'determination'::text, 'decree'::text, 'opinion'::text])))
governance.act  constraint act_number_is_positive CHECK ((number > 0))
governance.act  constraint act_pkey PRIMARY KEY (id)
governance.act  constraint act_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'adopted'::text, 'revoked'::text])))
governance.act  constraint act_text_is_bounded CHECK ((length(text) <= 200000))
governance.act  constraint act_year_is_of_our_time CHECK (((year >= 1990) AND (year <= 2100)))
governance.act  constraint an_act_does_not_revoke_itself CHECK ((revokes_id <> id))
governance.act  constraint an_act_is_of_the_year_of_its_day CHECK (((day IS NULL) OR (EXTRACT(year FROM day) = (year)::numeric)))
governance.act  constraint an_adopted_act_has_number_and_day CHECK (((state = 'draft'::text) OR ((number IS NOT NULL) AND (day IS NOT NULL))))
governance.act  constraint an_adopted_act_says_when_and_by_whom CHECK ((((state = 'draft'::text) = (adopted_at IS NULL)) AND ((adopted_at IS NULL) = (adopted_by_name IS NULL)) AND ((adopted_at IS NULL) = (content_hash IS NULL))))
governance.act  constraint one_act_per_body_kind_year_and_number UNIQUE (ambito_id, body_id, kind, year, number)
governance.act  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.act  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state <> 'draft'::text) AND (item_id IN ( SELECT i.id
   FROM governance.meeting_item i)))
governance.act  row level security true
governance.act_count  001 ambito_id integer not null
governance.act_count  002 body_id integer not null
governance.act_count  003 kind text not null
governance.act_count  004 year smallint not null
governance.act_count  005 last_number integer not null
governance.act_count  constraint act_count_ambito_id_body_id_fkey FOREIGN KEY (ambito_id, body_id) REFERENCES governance.body(ambito_id, id)
governance.act_count  constraint act_count_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.act_count  constraint act_count_pkey PRIMARY KEY (ambito_id, body_id, kind, year)
governance.act_count  constraint last_act_number_is_positive CHECK ((last_number > 0))
governance.act_count  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.act_count  row level security true
governance.act_effect  001 id integer not null
governance.act_effect  002 ambito_id integer not null
governance.act_effect  003 act_id integer not null
governance.act_effect  004 kind text not null
governance.act_effect  005 target_id integer not null
governance.act_effect  006 name text not null
governance.act_effect  007 proposed jsonb not null
governance.act_effect  008 choices jsonb not null
governance.act_effect  009 proposed_at timestamp with time zone not null
governance.act_effect  010 done_at timestamp with time zone
governance.act_effect  011 outcome jsonb
governance.act_effect  constraint act_effect_ambito_id_act_id_fkey FOREIGN KEY (ambito_id, act_id) REFERENCES governance.act(ambito_id, id) ON DELETE CASCADE
governance.act_effect  constraint act_effect_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.act_effect  constraint act_effect_in_its_ambito UNIQUE (ambito_id, id)
governance.act_effect  constraint act_effect_kind_is_known CHECK ((kind = ANY (ARRAY['plan_version'::text, 'operational_plan'::text, 'split'::text, 'budget'::text, 'fund_assignment'::text, 'voting_rule'::text, 'agreement'::text, 'report'::text])))
governance.act_effect  constraint act_effect_pkey PRIMARY KEY (id)
governance.act_effect  constraint an_effect_that_is_done_has_its_outcome CHECK (((done_at IS NULL) = (outcome IS NULL)))
governance.act_effect  constraint choices_are_an_object CHECK ((jsonb_typeof(choices) = 'object'::text))
governance.act_effect  constraint proposed_is_an_object CHECK ((jsonb_typeof(proposed) = 'object'::text))
governance.act_effect  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.act_effect  row level security true
governance.adhesion_figure  001 id integer not null
governance.adhesion_figure  002 ambito_id integer not null
governance.adhesion_figure  003 period text not null
governance.adhesion_figure  004 family text not null
governance.adhesion_figure  005 label text not null
governance.adhesion_figure  006 value integer
governance.adhesion_figure  007 printed integer
governance.adhesion_figure  008 position smallint not null
governance.adhesion_figure  009 source text not null
governance.adhesion_figure  010 uncertain text
governance.adhesion_figure  constraint adhesion_figure_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.adhesion_figure  constraint adhesion_figure_pkey PRIMARY KEY (id)
governance.adhesion_figure  constraint figure_family_is_known CHECK ((family = ANY (ARRAY['total'::text, 'type'::text, 'interest'::text, 'census'::text, 'census_sub_area'::text, 'runts_section'::text])))
governance.adhesion_figure  constraint figure_has_a_period CHECK ((period ~ '^[0-9]{4}(-[0-9]{4})?$'::text))
governance.adhesion_figure  constraint figure_is_not_negative CHECK ((value >= 0))
governance.adhesion_figure  constraint one_adhesion_figure UNIQUE (ambito_id, period, family, label)
governance.adhesion_figure  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.adhesion_figure  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
governance.adhesion_figure  row level security true
governance.agreement  001 id integer not null
governance.agreement  002 ambito_id integer not null
governance.agreement  003 number smallint not null
governance.agreement  004 amends_id integer
governance.agreement  005 kind text not null
governance.agreement  006 title text not null
governance.agreement  007 object text not null
governance.agreement  008 duties text not null
governance.agreement  009 amount_cents bigint
governance.agreement  010 first_day date
governance.agreement  011 last_day date
governance.agreement  012 notice_days smallint not null
governance.agreement  013 state text not null
governance.agreement  014 act text not null
governance.agreement  015 approved_on date
governance.agreement  016 published text not null
governance.agreement  017 source text not null
governance.agreement  018 uncertain text
governance.agreement  019 row_version integer not null
governance.agreement  constraint agreement_ambito_id_amends_id_fkey FOREIGN KEY (ambito_id, amends_id) REFERENCES governance.agreement(ambito_id, id)
governance.agreement  constraint agreement_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.agreement  constraint agreement_amount_is_not_negative CHECK ((amount_cents >= 0))
governance.agreement  constraint agreement_ends_after_it_begins CHECK ((last_day >= first_day))
governance.agreement  constraint agreement_has_a_title CHECK (((length(TRIM(BOTH FROM title)) >= 2) AND (length(TRIM(BOTH FROM title)) <= 200)))
governance.agreement  constraint agreement_in_its_ambito UNIQUE (ambito_id, id)
governance.agreement  constraint agreement_kind_is_known CHECK ((kind = ANY (ARRAY['programme_agreement'::text, 'convention'::text, 'service_contract'::text, 'health_protocol'::text, 'protocol'::text, 'adhesion'::text])))
governance.agreement  constraint agreement_pkey PRIMARY KEY (id)
governance.agreement  constraint agreement_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'consultation'::text, 'approved'::text, 'signing'::text, 'in_force'::text, 'amended'::text, 'expired'::text])))
governance.agreement  constraint agreement_version_is_positive CHECK ((number > 0))
governance.agreement  constraint an_agreement_in_force_has_its_days_or_says_why CHECK (((state <> ALL (ARRAY['in_force'::text, 'amended'::text, 'expired'::text])) OR (first_day IS NOT NULL) OR (uncertain IS NOT NULL)))
governance.agreement  constraint notice_is_at_most_three_years CHECK (((notice_days >= 0) AND (notice_days <= 1095)))
governance.agreement  constraint one_amendment_follows_a_version UNIQUE (ambito_id, amends_id)
governance.agreement  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.agreement  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state = ANY (ARRAY['approved'::text, 'signing'::text, 'in_force'::text, 'amended'::text, 'expired'::text])))
governance.agreement  row level security true
governance.agreement_contact  001 ambito_id integer not null
governance.agreement_contact  002 party_id integer not null
governance.agreement_contact  003 email text not null
governance.agreement_contact  constraint agreement_contact_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.agreement_contact  constraint agreement_contact_ambito_id_party_id_fkey FOREIGN KEY (ambito_id, party_id) REFERENCES governance.agreement_party(ambito_id, id) ON DELETE CASCADE
governance.agreement_contact  constraint agreement_contact_pkey PRIMARY KEY (ambito_id, party_id)
governance.agreement_contact  constraint contact_is_an_address CHECK (((email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'::text) AND (length(email) <= 200)))
governance.agreement_contact  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.agreement_contact  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
governance.agreement_contact  row level security true
governance.agreement_document  001 id integer not null
governance.agreement_document  002 ambito_id integer not null
governance.agreement_document  003 agreement_id integer not null
governance.agreement_document  004 label text not null
governance.agreement_document  005 link text not null
governance.agreement_document  006 sha256 text not null
governance.agreement_document  007 document_id integer
governance.agreement_document  constraint a_document_is_named_once_by_an_agreement UNIQUE (agreement_id, document_id)
governance.agreement_document  constraint a_document_of_the_repository_has_its_hash CHECK (((document_id IS NULL) OR (sha256 <> ''::text)))
governance.agreement_document  constraint agreement_document_ambito_id_agreement_id_fkey FOREIGN KEY (ambito_id, agreement_id) REFERENCES governance.agreement(ambito_id, id) ON DELETE CASCADE
governance.agreement_document  constraint agreement_document_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.agreement_document  constraint agreement_document_pkey PRIMARY KEY (id)
governance.agreement_document  constraint agreement_names_a_document_of_the_ambito FOREIGN KEY (ambito_id, document_id) REFERENCES governance.document(ambito_id, id)
governance.agreement_document  constraint document_has_a_label CHECK (((length(TRIM(BOTH FROM label)) >= 2) AND (length(TRIM(BOTH FROM label)) <= 200)))
governance.agreement_document  constraint document_link_is_of_the_web CHECK (((link = ''::text) OR (link ~ '^https?://[^\s]+$'::text)))
governance.agreement_document  constraint hash_is_sha256 CHECK (((sha256 = ''::text) OR (sha256 ~ '^[0-9a-f]{64}$'::text)))
governance.agreement_document  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.agreement_document  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (agreement_id IN ( SELECT a.id
   FROM governance.agreement a)))
governance.agreement_document  row level security true
governance.agreement_party  001 id integer not null
governance.agreement_party  002 ambito_id integer not null
governance.agreement_party  003 agreement_id integer not null
governance.agreement_party  004 kind text not null
governance.agreement_party  005 istat text
governance.agreement_party  006 body_id integer
governance.agreement_party  007 name text not null
governance.agreement_party  008 type text not null
governance.agreement_party  009 runts text not null
governance.agreement_party  010 duty text not null
governance.agreement_party  011 duties text not null
governance.agreement_party  012 areas text[] not null
governance.agreement_party  013 amount_cents bigint
governance.agreement_party  014 consent text
governance.agreement_party  015 consent_on date
governance.agreement_party  016 consent_note text not null
governance.agreement_party  017 own_act text not null
governance.agreement_party  018 own_act_on date
governance.agreement_party  019 signature text not null
governance.agreement_party  020 signed_on date
governance.agreement_party  021 signed_as text not null
governance.agreement_party  022 row_version integer not null
governance.agreement_party  constraint a_body_is_a_party_once UNIQUE (ambito_id, agreement_id, body_id)
governance.agreement_party  constraint a_municipality_is_a_party_once UNIQUE (ambito_id, agreement_id, istat)
governance.agreement_party  constraint a_party_is_one_of_the_three CHECK ((((kind = 'municipality'::text) = (istat IS NOT NULL)) AND ((kind = 'body'::text) = (body_id IS NOT NULL))))
governance.agreement_party  constraint agreement_party_ambito_id_agreement_id_fkey FOREIGN KEY (ambito_id, agreement_id) REFERENCES governance.agreement(ambito_id, id) ON DELETE CASCADE
governance.agreement_party  constraint agreement_party_ambito_id_body_id_fkey FOREIGN KEY (ambito_id, body_id) REFERENCES governance.body(ambito_id, id)
governance.agreement_party  constraint agreement_party_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.agreement_party  constraint agreement_party_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
governance.agreement_party  constraint agreement_party_pkey PRIMARY KEY (id)
governance.agreement_party  constraint consent_is_yes_or_no CHECK ((consent = ANY (ARRAY['yes'::text, 'no'::text])))
governance.agreement_party  constraint only_a_signed_party_has_a_day CHECK (((signature = 'signed'::text) OR (signed_on IS NULL)))
governance.agreement_party  constraint party_amount_is_not_negative CHECK ((amount_cents >= 0))
governance.agreement_party  constraint party_duty_is_known CHECK ((duty = ANY (ARRAY['promoter'::text, 'party'::text, 'adhering'::text])))
governance.agreement_party  constraint party_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 2) AND (length(TRIM(BOTH FROM name)) <= 200)))
governance.agreement_party  constraint party_in_its_ambito UNIQUE (ambito_id, id)
governance.agreement_party  constraint party_kind_is_known CHECK ((kind = ANY (ARRAY['municipality'::text, 'body'::text, 'organisation'::text])))
governance.agreement_party  constraint party_type_is_known CHECK ((type = ANY (ARRAY[''::text, 'coop'::text, 'aps'::text, 'odv'::text, 'foundation'::text, 'diocese'::text, 'csv'::text, 'health'::text, 'company'::text, 'public'::text, 'other'::text])))
governance.agreement_party  constraint runts_number_is_plain CHECK (((runts = ''::text) OR (runts ~ '^[0-9]{1,9}$'::text)))
governance.agreement_party  constraint signature_is_known CHECK ((signature = ANY (ARRAY['missing'::text, 'signed'::text, 'unknown'::text])))
governance.agreement_party  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.agreement_party  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (agreement_id IN ( SELECT a.id
   FROM governance.agreement a)))
governance.agreement_party  row level security true
governance.agreement_reminder  001 id integer not null
governance.agreement_reminder  002 ambito_id integer not null
governance.agreement_reminder  003 agreement_id integer not null
governance.agreement_reminder  004 party_id integer not null
governance.agreement_reminder  005 recipient text not null
governance.agreement_reminder  006 subject text not null
governance.agreement_reminder  007 body text not null
governance.agreement_reminder  008 at timestamp with time zone not null
governance.agreement_reminder  009 by_name text not null
governance.agreement_reminder  constraint agreement_reminder_ambito_id_agreement_id_fkey FOREIGN KEY (ambito_id, agreement_id) REFERENCES governance.agreement(ambito_id, id) ON DELETE CASCADE
governance.agreement_reminder  constraint agreement_reminder_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.agreement_reminder  constraint agreement_reminder_ambito_id_party_id_fkey FOREIGN KEY (ambito_id, party_id) REFERENCES governance.agreement_party(ambito_id, id) ON DELETE CASCADE
governance.agreement_reminder  constraint agreement_reminder_in_its_ambito UNIQUE (ambito_id, id)
governance.agreement_reminder  constraint agreement_reminder_pkey PRIMARY KEY (id)
governance.agreement_reminder  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.agreement_reminder  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
governance.agreement_reminder  row level security true
governance.agreement_reminder_outcome  001 id integer not null
governance.agreement_reminder_outcome  002 ambito_id integer not null
governance.agreement_reminder_outcome  003 reminder_id integer not null
governance.agreement_reminder_outcome  004 outcome text not null
governance.agreement_reminder_outcome  005 detail text not null
governance.agreement_reminder_outcome  006 at timestamp with time zone not null
governance.agreement_reminder_outcome  constraint agreement_reminder_outcome_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.agreement_reminder_outcome  constraint agreement_reminder_outcome_ambito_id_reminder_id_fkey FOREIGN KEY (ambito_id, reminder_id) REFERENCES governance.agreement_reminder(ambito_id, id) ON DELETE CASCADE
governance.agreement_reminder_outcome  constraint agreement_reminder_outcome_pkey PRIMARY KEY (id)
governance.agreement_reminder_outcome  constraint reminder_outcome_is_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'no_mail'::text])))
governance.agreement_reminder_outcome  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.agreement_reminder_outcome  policy plan_office_only * (current_setting('app.municipalities'::text, true) = 'all'::text)
governance.agreement_reminder_outcome  row level security true
governance.agreement_step  001 id integer not null
governance.agreement_step  002 ambito_id integer not null
governance.agreement_step  003 agreement_id integer not null
governance.agreement_step  004 from_state text
governance.agreement_step  005 to_state text not null
governance.agreement_step  006 day date not null
governance.agreement_step  007 act text not null
governance.agreement_step  008 reason text not null
governance.agreement_step  009 at timestamp with time zone not null
governance.agreement_step  constraint agreement_step_ambito_id_agreement_id_fkey FOREIGN KEY (ambito_id, agreement_id) REFERENCES governance.agreement(ambito_id, id) ON DELETE CASCADE
governance.agreement_step  constraint agreement_step_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.agreement_step  constraint agreement_step_pkey PRIMARY KEY (id)
governance.agreement_step  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.agreement_step  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (agreement_id IN ( SELECT a.id
   FROM governance.agreement a)))
governance.agreement_step  row level security true
governance.attendance  001 id integer not null
governance.attendance  002 ambito_id integer not null
governance.attendance  003 meeting_id integer not null
governance.attendance  004 call smallint not null
governance.attendance  005 position smallint not null
governance.attendance  006 seat_id integer
governance.attendance  007 is_in boolean not null
governance.attendance  008 at timestamp with time zone not null
governance.attendance  009 by_name text not null
governance.attendance  constraint attendance_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.attendance  constraint attendance_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.attendance  constraint attendance_ambito_id_seat_id_fkey FOREIGN KEY (ambito_id, seat_id) REFERENCES governance.seat(ambito_id, id)
governance.attendance  constraint attendance_is_of_the_first_or_second_call CHECK ((call = ANY (ARRAY[1, 2])))
governance.attendance  constraint attendance_pkey PRIMARY KEY (id)
governance.attendance  constraint attendance_position_is_not_negative CHECK (("position" >= 0))
governance.attendance  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.attendance  row level security true
governance.ballot  001 vote_id integer not null
governance.ballot  002 seat_id integer not null
governance.ballot  003 ambito_id integer not null
governance.ballot  004 choice text not null
governance.ballot  005 cast_at timestamp with time zone not null
governance.ballot  006 means text not null
governance.ballot  007 by_name text not null
governance.ballot  008 carrier_seat_id integer
governance.ballot  constraint ballot_ambito_id_carrier_seat_id_fkey FOREIGN KEY (ambito_id, carrier_seat_id) REFERENCES governance.seat(ambito_id, id)
governance.ballot  constraint ballot_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.ballot  constraint ballot_ambito_id_seat_id_fkey FOREIGN KEY (ambito_id, seat_id) REFERENCES governance.seat(ambito_id, id)
governance.ballot  constraint ballot_ambito_id_vote_id_fkey FOREIGN KEY (ambito_id, vote_id) REFERENCES governance.vote(ambito_id, id)
governance.ballot  constraint ballot_choice_is_a_word CHECK ((choice ~ '^[A-Za-z0-9_-]{1,60}$'::text))
governance.ballot  constraint ballot_means_is_known CHECK ((means = ANY (ARRAY['phone'::text, 'secretary'::text])))
governance.ballot  constraint ballot_pkey PRIMARY KEY (vote_id, seat_id)
governance.ballot  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.ballot  row level security true
governance.body  001 id integer not null
governance.body  002 ambito_id integer not null
governance.body  003 key text not null
governance.body  004 name text not null
governance.body  005 kind text not null
governance.body  006 level text not null
governance.body  007 tier text
governance.body  008 sub_area text
governance.body  009 functions jsonb not null
governance.body  010 inputs jsonb not null
governance.body  011 outputs jsonb not null
governance.body  012 laws jsonb not null
governance.body  013 composition jsonb not null
governance.body  014 frequency text not null
governance.body  015 note text not null
governance.body  016 first_day date not null
governance.body  017 last_day date
governance.body  018 act text not null
governance.body  019 source text not null
governance.body  020 uncertain text
governance.body  021 row_version integer not null
governance.body  constraint a_body_of_a_sub_area_names_it CHECK (((level <> 'sub_area'::text) OR (sub_area IS NOT NULL)))
governance.body  constraint body_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.body  constraint body_composition_is_a_list CHECK ((jsonb_typeof(composition) = 'array'::text))
governance.body  constraint body_ends_after_it_begins CHECK ((last_day >= first_day))
governance.body  constraint body_functions_are_a_list CHECK ((jsonb_typeof(functions) = 'array'::text))
governance.body  constraint body_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 2) AND (length(TRIM(BOTH FROM name)) <= 200)))
governance.body  constraint body_in_its_ambito UNIQUE (ambito_id, id)
governance.body  constraint body_inputs_are_a_list CHECK ((jsonb_typeof(inputs) = 'array'::text))
governance.body  constraint body_key_is_plain CHECK ((key ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))
governance.body  constraint body_kind_is_known CHECK ((kind = ANY (ARRAY['assembly'::text, 'committee'::text, 'office'::text, 'table'::text, 'task_force'::text, 'company'::text, 'other'::text])))
governance.body  constraint body_laws_are_a_list CHECK ((jsonb_typeof(laws) = 'array'::text))
governance.body  constraint body_level_is_known CHECK ((level = ANY (ARRAY['ambito'::text, 'health_district'::text, 'sub_area'::text, 'municipality'::text])))
governance.body  constraint body_outputs_are_a_list CHECK ((jsonb_typeof(outputs) = 'array'::text))
governance.body  constraint body_pkey PRIMARY KEY (id)
governance.body  constraint body_tier_is_known CHECK ((tier = ANY (ARRAY['deciding'::text, 'guiding'::text, 'linking'::text, 'working'::text])))
governance.body  constraint doubt_on_a_body_has_a_reason CHECK ((length(uncertain) > 0))
governance.body  constraint one_body_per_key UNIQUE (ambito_id, key)
governance.body  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.body  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
governance.body  row level security true
governance.calendar_feed  001 id integer not null
governance.calendar_feed  002 ambito_id integer not null
governance.calendar_feed  003 account_id text not null
governance.calendar_feed  004 secret_hash text not null
governance.calendar_feed  005 made_at timestamp with time zone not null
governance.calendar_feed  006 revoked_at timestamp with time zone
governance.calendar_feed  constraint a_secret_opens_one_calendar UNIQUE (secret_hash)
governance.calendar_feed  constraint calendar_feed_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.calendar_feed  constraint calendar_feed_pkey PRIMARY KEY (id)
governance.calendar_feed  constraint calendar_is_revoked_after_it_is_made CHECK ((revoked_at >= made_at))
governance.calendar_feed  constraint feed_secret_is_hashed CHECK ((secret_hash ~ '^[0-9a-f]{64}$'::text))
governance.calendar_feed  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.calendar_feed  row level security true
governance.conflict  001 id integer not null
governance.conflict  002 ambito_id integer not null
governance.conflict  003 item_id integer not null
governance.conflict  004 seat_id integer not null
governance.conflict  005 is_declared boolean not null
governance.conflict  006 reason text not null
governance.conflict  007 at timestamp with time zone not null
governance.conflict  008 by_name text not null
governance.conflict  constraint conflict_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.conflict  constraint conflict_ambito_id_item_id_fkey FOREIGN KEY (ambito_id, item_id) REFERENCES governance.meeting_item(ambito_id, id)
governance.conflict  constraint conflict_ambito_id_seat_id_fkey FOREIGN KEY (ambito_id, seat_id) REFERENCES governance.seat(ambito_id, id)
governance.conflict  constraint conflict_has_a_reason CHECK (((length(TRIM(BOTH FROM reason)) >= 3) AND (length(TRIM(BOTH FROM reason)) <= 500)))
governance.conflict  constraint conflict_pkey PRIMARY KEY (id)
governance.conflict  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.conflict  row level security true
governance.convocation  001 id integer not null
governance.convocation  002 ambito_id integer not null
governance.convocation  003 meeting_id integer not null
governance.convocation  004 sequence integer not null
governance.convocation  005 kind text not null
governance.convocation  006 subject text not null
governance.convocation  007 body text not null
governance.convocation  008 calendar text not null
governance.convocation  009 digest text not null
governance.convocation  010 at timestamp with time zone not null
governance.convocation  011 by_name text not null
governance.convocation  constraint convocation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.convocation  constraint convocation_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.convocation  constraint convocation_in_its_ambito UNIQUE (ambito_id, id)
governance.convocation  constraint convocation_kind_is_known CHECK ((kind = ANY (ARRAY['convocation'::text, 'change'::text, 'cancellation'::text])))
governance.convocation  constraint convocation_pkey PRIMARY KEY (id)
governance.convocation  constraint one_convocation_per_meeting_and_sequence UNIQUE (meeting_id, sequence)
governance.convocation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.convocation  row level security true
governance.convocation_receipt  001 id integer not null
governance.convocation_receipt  002 ambito_id integer not null
governance.convocation_receipt  003 convocation_id integer not null
governance.convocation_receipt  004 seat_id integer not null
governance.convocation_receipt  005 label text not null
governance.convocation_receipt  006 istat text
governance.convocation_receipt  007 email text not null
governance.convocation_receipt  008 state text not null
governance.convocation_receipt  009 tries smallint not null
governance.convocation_receipt  010 detail text not null
governance.convocation_receipt  011 state_at timestamp with time zone not null
governance.convocation_receipt  012 read_at timestamp with time zone
governance.convocation_receipt  013 read_by text
governance.convocation_receipt  constraint convocation_receipt_ambito_id_convocation_id_fkey FOREIGN KEY (ambito_id, convocation_id) REFERENCES governance.convocation(ambito_id, id)
governance.convocation_receipt  constraint convocation_receipt_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.convocation_receipt  constraint convocation_receipt_ambito_id_seat_id_fkey FOREIGN KEY (ambito_id, seat_id) REFERENCES governance.seat(ambito_id, id)
governance.convocation_receipt  constraint convocation_receipt_pkey PRIMARY KEY (id)
governance.convocation_receipt  constraint one_receipt_per_convocation_and_seat UNIQUE (convocation_id, seat_id)
governance.convocation_receipt  constraint receipt_in_its_ambito UNIQUE (ambito_id, id)
governance.convocation_receipt  constraint receipt_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'no_mail'::text, 'no_address'::text, 'superseded'::text])))
governance.convocation_receipt  constraint somebody_read_it_at_some_moment CHECK (((read_at IS NULL) = (read_by IS NULL)))
governance.convocation_receipt  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.convocation_receipt  row level security true
governance.deadline  001 id integer not null
governance.deadline  002 ambito_id integer not null
governance.deadline  003 key text
governance.deadline  004 rule_id integer
governance.deadline  005 title text not null
governance.deadline  006 due date not null
governance.deadline  007 rule_due date
governance.deadline  008 moved_from date
governance.deadline  009 moved_on date
governance.deadline  010 own_due boolean not null
governance.deadline  011 own_title boolean not null
governance.deadline  012 about text
governance.deadline  013 istat text
governance.deadline  014 audience text not null
governance.deadline  015 owner jsonb
governance.deadline  016 substitute jsonb
governance.deadline  017 reminders text[]
governance.deadline  018 escalation jsonb
governance.deadline  019 steps jsonb not null
governance.deadline  020 note text not null
governance.deadline  021 source text not null
governance.deadline  022 state text not null
governance.deadline  023 done_on date
governance.deadline  024 done_by text not null
governance.deadline  025 evidence_kind text
governance.deadline  026 evidence text not null
governance.deadline  027 was_reopened boolean not null
governance.deadline  028 is_unasked boolean not null
governance.deadline  029 changed_at timestamp with time zone not null
governance.deadline  030 row_version integer not null
governance.deadline  031 evidence_document_id integer
governance.deadline  constraint a_deadline_by_hand_has_its_owner CHECK (((rule_id IS NOT NULL) OR (owner IS NOT NULL)))
governance.deadline  constraint a_key_comes_from_a_rule CHECK ((((key IS NULL) = (rule_id IS NULL)) AND ((key IS NULL) = (rule_due IS NULL))))
governance.deadline  constraint a_move_says_from_when CHECK (((moved_from IS NULL) = (moved_on IS NULL)))
governance.deadline  constraint a_rule_asks_each_thing_once UNIQUE (ambito_id, key)
governance.deadline  constraint about_names_one_thing CHECK ((about ~ '^[a-z_]+:[0-9A-Za-z/-]{1,60}$'::text))
governance.deadline  constraint deadline_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.deadline  constraint deadline_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
governance.deadline  constraint deadline_ambito_id_rule_id_fkey FOREIGN KEY (ambito_id, rule_id) REFERENCES governance.deadline_rule(ambito_id, id)
governance.deadline  constraint deadline_audience_is_known CHECK ((audience = ANY (ARRAY['office'::text, 'members'::text])))
governance.deadline  constraint deadline_escalation_is_an_object CHECK ((jsonb_typeof(escalation) = 'object'::text))
governance.deadline  constraint deadline_of_the_ambito UNIQUE (ambito_id, id)
governance.deadline  constraint deadline_owner_is_an_object CHECK ((jsonb_typeof(owner) = 'object'::text))
governance.deadline  constraint deadline_pkey PRIMARY KEY (id)
governance.deadline  constraint deadline_says_what CHECK (((length(TRIM(BOTH FROM title)) >= 2) AND (length(TRIM(BOTH FROM title)) <= 300)))
governance.deadline  constraint deadline_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'past'::text, 'done'::text, 'dropped'::text, 'set_aside'::text])))
governance.deadline  constraint deadline_steps_are_a_list CHECK ((jsonb_typeof(steps) = 'array'::text))
governance.deadline  constraint deadline_substitute_is_an_object CHECK ((jsonb_typeof(substitute) = 'object'::text))
governance.deadline  constraint done_has_its_day_and_evidence CHECK ((((state = 'done'::text) = (done_on IS NOT NULL)) AND ((state = 'done'::text) = (evidence_kind IS NOT NULL))))
governance.deadline  constraint evidence_is_a_document_of_the_ambito FOREIGN KEY (ambito_id, evidence_document_id) REFERENCES governance.document(ambito_id, id)
governance.deadline  constraint evidence_kind_is_known CHECK ((evidence_kind = ANY (ARRAY['link'::text, 'act'::text, 'document'::text, 'note'::text, 'fact'::text])))
governance.deadline  constraint only_what_is_done_has_a_document CHECK (((evidence_document_id IS NULL) OR (state = 'done'::text)))
governance.deadline  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.deadline  policy own_audience * ((( SELECT current_setting('app.municipalities'::text, true) AS current_setting) = 'all'::text) OR ((audience = 'members'::text) AND ((istat IS NULL) OR kernel.sees_municipality(istat))))
governance.deadline  row level security true
governance.deadline_day  001 ambito_id integer not null
governance.deadline_day  002 day date not null
governance.deadline_day  003 at timestamp with time zone not null
governance.deadline_day  constraint deadline_day_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.deadline_day  constraint deadline_day_pkey PRIMARY KEY (ambito_id, day)
governance.deadline_day  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.deadline_day  policy plan_office_only * (( SELECT current_setting('app.municipalities'::text, true) AS current_setting) = 'all'::text)
governance.deadline_day  row level security true
governance.deadline_event  001 id integer not null
governance.deadline_event  002 ambito_id integer not null
governance.deadline_event  003 deadline_id integer not null
governance.deadline_event  004 kind text not null
governance.deadline_event  005 words text not null
governance.deadline_event  006 at timestamp with time zone not null
governance.deadline_event  007 by_name text not null
governance.deadline_event  constraint deadline_event_ambito_id_deadline_id_fkey FOREIGN KEY (ambito_id, deadline_id) REFERENCES governance.deadline(ambito_id, id)
governance.deadline_event  constraint deadline_event_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.deadline_event  constraint deadline_event_kind_is_known CHECK ((kind = ANY (ARRAY['made'::text, 'moved'::text, 'done'::text, 'reopened'::text, 'set_aside'::text, 'dropped'::text, 'changed'::text, 'taken'::text])))
governance.deadline_event  constraint deadline_event_pkey PRIMARY KEY (id)
governance.deadline_event  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.deadline_event  policy own_audience * ((( SELECT current_setting('app.municipalities'::text, true) AS current_setting) = 'all'::text) OR (deadline_id IN ( SELECT d.id
   FROM governance.deadline d)))
governance.deadline_event  row level security true
governance.deadline_notice  001 id integer not null
governance.deadline_notice  002 ambito_id integer not null
governance.deadline_notice  003 deadline_id integer not null
governance.deadline_notice  004 kind text not null
governance.deadline_notice  005 due date not null
governance.deadline_notice  006 span text not null
governance.deadline_notice  007 recipient text not null
governance.deadline_notice  008 person text not null
governance.deadline_notice  009 subject text not null
governance.deadline_notice  010 body text not null
governance.deadline_notice  011 at timestamp with time zone not null
governance.deadline_notice  constraint a_notice_goes_once UNIQUE (ambito_id, deadline_id, kind, due, span, recipient)
governance.deadline_notice  constraint deadline_notice_ambito_id_deadline_id_fkey FOREIGN KEY (ambito_id, deadline_id) REFERENCES governance.deadline(ambito_id, id)
governance.deadline_notice  constraint deadline_notice_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.deadline_notice  constraint deadline_notice_pkey PRIMARY KEY (id)
governance.deadline_notice  constraint notice_in_its_ambito UNIQUE (ambito_id, id)
governance.deadline_notice  constraint notice_kind_is_known CHECK ((kind = ANY (ARRAY['reminder'::text, 'escalation'::text])))
governance.deadline_notice  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.deadline_notice  policy plan_office_only * (( SELECT current_setting('app.municipalities'::text, true) AS current_setting) = 'all'::text)
governance.deadline_notice  row level security true
governance.deadline_notice_outcome  001 id integer not null
governance.deadline_notice_outcome  002 ambito_id integer not null
governance.deadline_notice_outcome  003 notice_id integer not null
governance.deadline_notice_outcome  004 outcome text not null
governance.deadline_notice_outcome  005 detail text not null
governance.deadline_notice_outcome  006 at timestamp with time zone not null
governance.deadline_notice_outcome  constraint deadline_notice_outcome_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.deadline_notice_outcome  constraint deadline_notice_outcome_ambito_id_notice_id_fkey FOREIGN KEY (ambito_id, notice_id) REFERENCES governance.deadline_notice(ambito_id, id)
governance.deadline_notice_outcome  constraint deadline_notice_outcome_pkey PRIMARY KEY (id)
governance.deadline_notice_outcome  constraint notice_outcome_is_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'no_mail'::text, 'nobody'::text])))
governance.deadline_notice_outcome  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.deadline_notice_outcome  policy plan_office_only * (( SELECT current_setting('app.municipalities'::text, true) AS current_setting) = 'all'::text)
governance.deadline_notice_outcome  row level security true
governance.deadline_rule  001 id integer not null
governance.deadline_rule  002 ambito_id integer not null
governance.deadline_rule  003 code text not null
governance.deadline_rule  004 title text not null
governance.deadline_rule  005 recurrence jsonb not null
governance.deadline_rule  006 weekend text not null
governance.deadline_rule  007 audience text not null
governance.deadline_rule  008 owner jsonb not null
governance.deadline_rule  009 substitute jsonb
governance.deadline_rule  010 reminders text[] not null
governance.deadline_rule  011 escalation jsonb
governance.deadline_rule  012 steps text[] not null
governance.deadline_rule  013 first_year smallint
governance.deadline_rule  014 last_year smallint
governance.deadline_rule  015 source text not null
governance.deadline_rule  016 is_verified boolean not null
governance.deadline_rule  017 is_on boolean not null
governance.deadline_rule  018 note text not null
governance.deadline_rule  019 row_version integer not null
governance.deadline_rule  constraint deadline_rule_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.deadline_rule  constraint deadline_rule_code_is_short CHECK (((length(TRIM(BOTH FROM code)) >= 1) AND (length(TRIM(BOTH FROM code)) <= 40)))
governance.deadline_rule  constraint deadline_rule_ends_after_it_begins CHECK ((last_year >= first_year))
governance.deadline_rule  constraint deadline_rule_first_year_is_of_our_time CHECK (((first_year >= 1990) AND (first_year <= 2100)))
governance.deadline_rule  constraint deadline_rule_has_its_source CHECK (((length(TRIM(BOTH FROM source)) >= 1) AND (length(TRIM(BOTH FROM source)) <= 500)))
governance.deadline_rule  constraint deadline_rule_in_its_ambito UNIQUE (ambito_id, id)
governance.deadline_rule  constraint deadline_rule_last_year_is_of_our_time CHECK (((last_year >= 1990) AND (last_year <= 2100)))
governance.deadline_rule  constraint deadline_rule_pkey PRIMARY KEY (id)
governance.deadline_rule  constraint deadline_rule_says_what CHECK (((length(TRIM(BOTH FROM title)) >= 2) AND (length(TRIM(BOTH FROM title)) <= 200)))
governance.deadline_rule  constraint one_deadline_rule_per_code UNIQUE (ambito_id, code)
governance.deadline_rule  constraint recurrence_kind_is_known CHECK (((recurrence ->> 'kind'::text) = ANY (ARRAY['yearly'::text, 'months'::text, 'relative'::text])))
governance.deadline_rule  constraint rule_audience_is_known CHECK ((audience = ANY (ARRAY['office'::text, 'members'::text])))
governance.deadline_rule  constraint rule_escalation_is_an_object CHECK ((jsonb_typeof(escalation) = 'object'::text))
governance.deadline_rule  constraint rule_owner_is_an_object CHECK ((jsonb_typeof(owner) = 'object'::text))
governance.deadline_rule  constraint rule_substitute_is_an_object CHECK ((jsonb_typeof(substitute) = 'object'::text))
governance.deadline_rule  constraint weekend_choice_is_known CHECK ((weekend = ANY (ARRAY['keep'::text, 'next'::text, 'previous'::text])))
governance.deadline_rule  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.deadline_rule  row level security true
governance.decision_flow  001 id integer not null
governance.decision_flow  002 ambito_id integer not null
governance.decision_flow  003 position smallint not null
governance.decision_flow  004 object text not null
governance.decision_flow  005 steps jsonb not null
governance.decision_flow  006 first_day date not null
governance.decision_flow  007 last_day date
governance.decision_flow  008 source text not null
governance.decision_flow  constraint decision_flow_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.decision_flow  constraint decision_flow_pkey PRIMARY KEY (id)
governance.decision_flow  constraint flow_ends_after_it_begins CHECK ((last_day >= first_day))
governance.decision_flow  constraint flow_has_an_object CHECK (((length(TRIM(BOTH FROM object)) >= 2) AND (length(TRIM(BOTH FROM object)) <= 200)))
governance.decision_flow  constraint flow_position_is_positive CHECK (("position" > 0))
governance.decision_flow  constraint flow_steps_are_a_list CHECK ((jsonb_typeof(steps) = 'array'::text))
governance.decision_flow  constraint one_flow_per_object_and_day UNIQUE (ambito_id, object, first_day)
governance.decision_flow  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.decision_flow  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
governance.decision_flow  row level security true
governance.delegation  001 id integer not null
governance.delegation  002 ambito_id integer not null
governance.delegation  003 meeting_id integer not null
governance.delegation  004 from_seat_id integer not null
governance.delegation  005 to_seat_id integer not null
governance.delegation  006 from_position smallint not null
governance.delegation  007 to_position smallint
governance.delegation  008 document text not null
governance.delegation  009 at timestamp with time zone not null
governance.delegation  010 by_name text not null
governance.delegation  constraint delegation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.delegation  constraint delegation_ambito_id_from_seat_id_fkey FOREIGN KEY (ambito_id, from_seat_id) REFERENCES governance.seat(ambito_id, id)
governance.delegation  constraint delegation_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.delegation  constraint delegation_ambito_id_to_seat_id_fkey FOREIGN KEY (ambito_id, to_seat_id) REFERENCES governance.seat(ambito_id, id)
governance.delegation  constraint delegation_begins_at_a_point CHECK ((from_position >= 0))
governance.delegation  constraint delegation_ends_after_it_begins CHECK ((to_position >= from_position))
governance.delegation  constraint delegation_in_its_ambito UNIQUE (ambito_id, id)
governance.delegation  constraint delegation_is_written CHECK (((length(TRIM(BOTH FROM document)) >= 3) AND (length(TRIM(BOTH FROM document)) <= 300)))
governance.delegation  constraint delegation_pkey PRIMARY KEY (id)
governance.delegation  constraint nobody_delegates_oneself CHECK ((from_seat_id <> to_seat_id))
governance.delegation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.delegation  row level security true
governance.delegation_end  001 delegation_id integer not null
governance.delegation_end  002 ambito_id integer not null
governance.delegation_end  003 position smallint not null
governance.delegation_end  004 reason text not null
governance.delegation_end  005 at timestamp with time zone not null
governance.delegation_end  006 by_name text not null
governance.delegation_end  constraint delegation_end_ambito_id_delegation_id_fkey FOREIGN KEY (ambito_id, delegation_id) REFERENCES governance.delegation(ambito_id, id)
governance.delegation_end  constraint delegation_end_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.delegation_end  constraint delegation_end_pkey PRIMARY KEY (delegation_id)
governance.delegation_end  constraint delegation_end_reason_is_known CHECK ((reason = ANY (ARRAY['arrived'::text, 'withdrawn'::text])))
governance.delegation_end  constraint delegation_ends_at_a_point CHECK (("position" >= 0))
governance.delegation_end  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.delegation_end  row level security true
governance.document  001 id integer not null
governance.document  002 ambito_id integer not null
governance.document  003 title text not null
governance.document  004 kind text not null
governance.document  005 description text not null
governance.document  006 day date not null
governance.document  007 openness text not null
governance.document  008 published_from date
governance.document  009 published_to date
governance.document  010 section text
governance.document  011 act_id integer
governance.document  012 act_label text not null
governance.document  013 current integer not null
governance.document  014 open_text text not null
governance.document  015 row_version integer not null
governance.document  016 created_at timestamp with time zone not null
governance.document  017 created_by_name text not null
governance.document  018 search tsvector
governance.document  constraint a_section_holds_public_documents CHECK (((openness = 'public'::text) OR (section IS NULL)))
governance.document  constraint current_version_is_a_number CHECK ((current >= 0))
governance.document  constraint document_ambito_id_act_id_fkey FOREIGN KEY (ambito_id, act_id) REFERENCES governance.act(ambito_id, id)
governance.document  constraint document_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.document  constraint document_description_is_bounded CHECK ((length(description) <= 4000))
governance.document  constraint document_has_a_title CHECK (((length(TRIM(BOTH FROM title)) >= 3) AND (length(TRIM(BOTH FROM title)) <= 300)))
governance.document  constraint document_in_its_ambito UNIQUE (ambito_id, id)
governance.document  constraint document_kind_is_known CHECK ((kind = ANY (ARRAY['act'::text, 'plan'::text, 'operational_plan'::text, 'report'::text, 'agreement'::text, 'minutes'::text, 'regulation'::text, 'notice'::text, 'form'::text, 'budget'::text, 'other'::text])))
governance.document  constraint document_openness_is_known CHECK ((openness = ANY (ARRAY['public'::text, 'adhering'::text, 'members'::text, 'staff'::text])))
governance.document  constraint document_pkey PRIMARY KEY (id)
governance.document  constraint document_section_is_a_plain_word CHECK ((section ~ '^[a-z][a-z-]{0,59}$'::text))
governance.document  constraint document_text_is_bounded CHECK ((length(open_text) <= 300000))
governance.document  constraint only_what_is_public_is_published CHECK (((openness = 'public'::text) OR (published_from IS NULL)))
governance.document  constraint publication_ends_after_it_begins CHECK ((published_to >= published_from))
governance.document  constraint publication_has_a_first_day CHECK (((published_to IS NULL) OR (published_from IS NOT NULL)))
governance.document  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.document  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND ((openness = 'public'::text) AND (current > 0) AND (published_from <= ( SELECT ((now() AT TIME ZONE 'Europe/Rome'::text))::date AS timezone)) AND ((published_to IS NULL) OR (published_to >= ( SELECT ((now() AT TIME ZONE 'Europe/Rome'::text))::date AS timezone)))))
governance.document  row level security true
governance.document_copy  001 version_id integer not null
governance.document_copy  002 ambito_id integer not null
governance.document_copy  003 bytes bytea not null
governance.document_copy  constraint document_copy_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.document_copy  constraint document_copy_ambito_id_version_id_fkey FOREIGN KEY (ambito_id, version_id) REFERENCES governance.document_version(ambito_id, id) ON DELETE CASCADE
governance.document_copy  constraint document_copy_pkey PRIMARY KEY (version_id)
governance.document_copy  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.document_copy  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (EXISTS ( SELECT
   FROM governance.document_version v
  WHERE (v.id = document_copy.version_id))))
governance.document_copy  row level security true
governance.document_original  001 version_id integer not null
governance.document_original  002 ambito_id integer not null
governance.document_original  003 document_id integer not null
governance.document_original  004 file_name text not null
governance.document_original  005 media_type text not null
governance.document_original  006 size_bytes integer not null
governance.document_original  007 sha256 text not null
governance.document_original  008 bytes bytea not null
governance.document_original  009 text text not null
governance.document_original  010 search tsvector
governance.document_original  constraint document_original_ambito_id_document_id_fkey FOREIGN KEY (ambito_id, document_id) REFERENCES governance.document(ambito_id, id) ON DELETE CASCADE
governance.document_original  constraint document_original_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.document_original  constraint document_original_ambito_id_version_id_fkey FOREIGN KEY (ambito_id, version_id) REFERENCES governance.document_version(ambito_id, id) ON DELETE CASCADE
governance.document_original  constraint document_original_pkey PRIMARY KEY (version_id)
governance.document_original  constraint original_hash_is_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
governance.document_original  constraint original_is_not_empty CHECK ((size_bytes > 0))
governance.document_original  constraint original_text_is_bounded CHECK ((length(text) <= 300000))
governance.document_original  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.document_original  row level security true
governance.document_version  001 id integer not null
governance.document_version  002 ambito_id integer not null
governance.document_version  003 document_id integer not null
governance.document_version  004 number integer not null
governance.document_version  005 file_name text not null
governance.document_version  006 media_type text not null
governance.document_version  007 size_bytes integer not null
governance.document_version  008 sha256 text not null
governance.document_version  009 is_redacted boolean not null
governance.document_version  010 note text not null
governance.document_version  011 uploaded_at timestamp with time zone not null
governance.document_version  012 uploaded_by_name text not null
governance.document_version  constraint document_hash_is_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
governance.document_version  constraint document_is_not_empty CHECK ((size_bytes > 0))
governance.document_version  constraint document_version_ambito_id_document_id_fkey FOREIGN KEY (ambito_id, document_id) REFERENCES governance.document(ambito_id, id) ON DELETE CASCADE
governance.document_version  constraint document_version_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.document_version  constraint document_version_counts_from_one CHECK ((number >= 1))
governance.document_version  constraint document_version_in_its_ambito UNIQUE (ambito_id, id)
governance.document_version  constraint document_version_pkey PRIMARY KEY (id)
governance.document_version  constraint document_versions_do_not_repeat UNIQUE (document_id, number)
governance.document_version  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.document_version  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (EXISTS ( SELECT
   FROM governance.document d
  WHERE ((d.id = document_version.document_id) AND (d.current = document_version.number)))))
governance.document_version  row level security true
governance.has_voted  001 vote_id integer not null
governance.has_voted  002 seat_id integer not null
governance.has_voted  003 ambito_id integer not null
governance.has_voted  constraint has_voted_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.has_voted  constraint has_voted_ambito_id_seat_id_fkey FOREIGN KEY (ambito_id, seat_id) REFERENCES governance.seat(ambito_id, id)
governance.has_voted  constraint has_voted_ambito_id_vote_id_fkey FOREIGN KEY (ambito_id, vote_id) REFERENCES governance.vote(ambito_id, id)
governance.has_voted  constraint has_voted_pkey PRIMARY KEY (vote_id, seat_id)
governance.has_voted  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.has_voted  row level security true
governance.item_note  001 item_id integer not null
governance.item_note  002 ambito_id integer not null
governance.item_note  003 meeting_id integer not null
governance.item_note  004 text text not null
governance.item_note  005 written_at timestamp with time zone not null
governance.item_note  006 written_by text not null
governance.item_note  007 row_version integer not null
governance.item_note  constraint item_note_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.item_note  constraint item_note_ambito_id_item_id_fkey FOREIGN KEY (ambito_id, item_id) REFERENCES governance.meeting_item(ambito_id, id)
governance.item_note  constraint item_note_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.item_note  constraint item_note_is_readable CHECK ((length(text) <= 40000))
governance.item_note  constraint item_note_pkey PRIMARY KEY (item_id)
governance.item_note  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.item_note  row level security true
governance.meeting  001 id integer not null
governance.meeting  002 ambito_id integer not null
governance.meeting  003 body_id integer not null
governance.meeting  004 title text not null
governance.meeting  005 state text not null
governance.meeting  006 first_call timestamp with time zone not null
governance.meeting  007 second_call timestamp with time zone
governance.meeting  008 planned_minutes smallint not null
governance.meeting  009 place text not null
governance.meeting  010 note text not null
governance.meeting  011 sequence integer not null
governance.meeting  012 convened_at timestamp with time zone
governance.meeting  013 late_reason text not null
governance.meeting  014 cancelled_because text not null
governance.meeting  015 call smallint
governance.meeting  016 opened_at timestamp with time zone
governance.meeting  017 closed_at timestamp with time zone
governance.meeting  018 row_version integer not null
governance.meeting  constraint a_meeting_lasts_less_than_a_day CHECK (((planned_minutes >= 15) AND (planned_minutes <= 1440)))
governance.meeting  constraint an_open_meeting_says_which_call CHECK (((state = ANY (ARRAY['open'::text, 'closed'::text, 'minuted'::text])) = ((opened_at IS NOT NULL) AND (call IS NOT NULL))))
governance.meeting  constraint call_is_first_or_second CHECK ((call = ANY (ARRAY[1, 2])))
governance.meeting  constraint cancelled_because_is_short CHECK ((length(cancelled_because) <= 1000))
governance.meeting  constraint late_reason_is_short CHECK ((length(late_reason) <= 1000))
governance.meeting  constraint meeting_ambito_id_body_id_fkey FOREIGN KEY (ambito_id, body_id) REFERENCES governance.body(ambito_id, id)
governance.meeting  constraint meeting_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.meeting  constraint meeting_closes_after_it_opens CHECK ((closed_at >= opened_at))
governance.meeting  constraint meeting_in_its_ambito UNIQUE (ambito_id, id)
governance.meeting  constraint meeting_pkey PRIMARY KEY (id)
governance.meeting  constraint meeting_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'convened'::text, 'open'::text, 'closed'::text, 'minuted'::text, 'cancelled'::text])))
governance.meeting  constraint note_to_the_invited_is_short CHECK ((length(note) <= 4000))
governance.meeting  constraint place_is_short CHECK ((length(place) <= 300))
governance.meeting  constraint second_call_follows_the_first CHECK ((second_call > first_call))
governance.meeting  constraint sequence_counts_messages CHECK ((sequence >= 0))
governance.meeting  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.meeting  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (convened_at IS NOT NULL) AND (body_id IN ( SELECT b.id
   FROM governance.body b
  WHERE (b.kind = 'assembly'::text))))
governance.meeting  row level security true
governance.meeting_document  001 id integer not null
governance.meeting_document  002 ambito_id integer not null
governance.meeting_document  003 meeting_id integer not null
governance.meeting_document  004 item_id integer
governance.meeting_document  005 title text not null
governance.meeting_document  006 file_name text not null
governance.meeting_document  007 media_type text not null
governance.meeting_document  008 bytes bytea not null
governance.meeting_document  009 size integer not null
governance.meeting_document  010 sha256 text not null
governance.meeting_document  011 added_at timestamp with time zone not null
governance.meeting_document  012 added_by text not null
governance.meeting_document  constraint a_file_is_added_once UNIQUE NULLS NOT DISTINCT (meeting_id, item_id, sha256)
governance.meeting_document  constraint meeting_document_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.meeting_document  constraint meeting_document_ambito_id_item_id_fkey FOREIGN KEY (ambito_id, item_id) REFERENCES governance.meeting_item(ambito_id, id) ON DELETE CASCADE
governance.meeting_document  constraint meeting_document_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.meeting_document  constraint meeting_document_has_a_file_name CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
governance.meeting_document  constraint meeting_document_has_a_size CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 15000000)))
governance.meeting_document  constraint meeting_document_has_a_title CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 200)))
governance.meeting_document  constraint meeting_document_in_its_ambito UNIQUE (ambito_id, id)
governance.meeting_document  constraint meeting_document_pkey PRIMARY KEY (id)
governance.meeting_document  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.meeting_document  row level security true
governance.meeting_item  001 id integer not null
governance.meeting_item  002 ambito_id integer not null
governance.meeting_item  003 meeting_id integer not null
governance.meeting_item  004 position smallint not null
governance.meeting_item  005 title text not null
governance.meeting_item  006 kind text not null
governance.meeting_item  007 text text not null
governance.meeting_item  008 row_version integer not null
governance.meeting_item  constraint item_has_a_title CHECK (((length(TRIM(BOTH FROM title)) >= 2) AND (length(TRIM(BOTH FROM title)) <= 300)))
governance.meeting_item  constraint item_in_its_ambito UNIQUE (ambito_id, id)
governance.meeting_item  constraint item_kind_is_known CHECK ((kind = ANY (ARRAY['resolution'::text, 'opinion'::text, 'information'::text, 'election'::text])))
governance.meeting_item  constraint item_position_is_positive CHECK (("position" > 0))
governance.meeting_item  constraint item_text_is_readable CHECK ((length(text) <= 40000))
governance.meeting_item  constraint meeting_item_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.meeting_item  constraint meeting_item_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.meeting_item  constraint meeting_item_pkey PRIMARY KEY (id)
governance.meeting_item  constraint one_item_per_place_of_the_agenda UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED
governance.meeting_item  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.meeting_item  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (meeting_id IN ( SELECT m.id
   FROM governance.meeting m)))
governance.meeting_item  row level security true
governance.minutes  001 meeting_id integer not null
governance.minutes  002 ambito_id integer not null
governance.minutes  003 state text not null
governance.minutes  004 president text not null
governance.minutes  005 secretary text not null
governance.minutes  006 opening text not null
governance.minutes  007 closing text not null
governance.minutes  008 model jsonb
governance.minutes  009 pdf bytea
governance.minutes  010 sha256 text
governance.minutes  011 approved_at timestamp with time zone
governance.minutes  012 approved_by text
governance.minutes  013 row_version integer not null
governance.minutes  constraint approved_minutes_are_whole CHECK (((state = 'approved'::text) = ((model IS NOT NULL) AND (pdf IS NOT NULL) AND (approved_at IS NOT NULL) AND (approved_by IS NOT NULL))))
governance.minutes  constraint closing_is_readable CHECK ((length(closing) <= 20000))
governance.minutes  constraint minutes_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.minutes  constraint minutes_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.minutes  constraint minutes_pkey PRIMARY KEY (meeting_id)
governance.minutes  constraint minutes_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text])))
governance.minutes  constraint opening_is_readable CHECK ((length(opening) <= 20000))
governance.minutes  constraint president_is_short CHECK ((length(president) <= 200))
governance.minutes  constraint secretary_is_short CHECK ((length(secretary) <= 200))
governance.minutes  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.minutes  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state = 'approved'::text) AND (meeting_id IN ( SELECT m.id
   FROM governance.meeting m)))
governance.minutes  row level security true
governance.roll_call  001 meeting_id integer not null
governance.roll_call  002 call smallint not null
governance.roll_call  003 ambito_id integer not null
governance.roll_call  004 outcome text not null
governance.roll_call  005 ground jsonb not null
governance.roll_call  006 result jsonb not null
governance.roll_call  007 at timestamp with time zone not null
governance.roll_call  008 by_name text not null
governance.roll_call  constraint roll_call_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.roll_call  constraint roll_call_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.roll_call  constraint roll_call_ground_is_an_object CHECK ((jsonb_typeof(ground) = 'object'::text))
governance.roll_call  constraint roll_call_is_first_or_second CHECK ((call = ANY (ARRAY[1, 2])))
governance.roll_call  constraint roll_call_outcome_is_known CHECK ((outcome = ANY (ARRAY['valid'::text, 'deserted'::text])))
governance.roll_call  constraint roll_call_pkey PRIMARY KEY (meeting_id, call)
governance.roll_call  constraint roll_call_result_is_an_object CHECK ((jsonb_typeof(result) = 'object'::text))
governance.roll_call  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.roll_call  row level security true
governance.seat  001 id integer not null
governance.seat  002 ambito_id integer not null
governance.seat  003 body_id integer not null
governance.seat  004 label text not null
governance.seat  005 duty text not null
governance.seat  006 category text not null
governance.seat  007 votes boolean not null
governance.seat  008 istat text
governance.seat  009 sub_area text
governance.seat  010 holder text not null
governance.seat  011 delegate text not null
governance.seat  012 substitute text not null
governance.seat  013 email text not null
governance.seat  014 first_day date not null
governance.seat  015 last_day date
governance.seat  016 refill boolean not null
governance.seat  017 act text not null
governance.seat  018 source text not null
governance.seat  019 uncertain text
governance.seat  020 row_version integer not null
governance.seat  constraint doubt_on_a_seat_has_a_reason CHECK ((length(uncertain) > 0))
governance.seat  constraint seat_ambito_id_body_id_fkey FOREIGN KEY (ambito_id, body_id) REFERENCES governance.body(ambito_id, id)
governance.seat  constraint seat_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.seat  constraint seat_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
governance.seat  constraint seat_category_is_known CHECK ((category = ANY (ARRAY['municipality'::text, 'office'::text, 'company'::text, 'health'::text, 'third_sector'::text, 'union'::text, 'other'::text])))
governance.seat  constraint seat_duty_is_known CHECK ((duty = ANY (ARRAY['president'::text, 'vice_president'::text, 'member'::text, 'secretary'::text, 'coordinator'::text, 'invited'::text])))
governance.seat  constraint seat_ends_after_it_begins CHECK ((last_day >= first_day))
governance.seat  constraint seat_has_a_label CHECK (((length(TRIM(BOTH FROM label)) >= 2) AND (length(TRIM(BOTH FROM label)) <= 200)))
governance.seat  constraint seat_in_its_ambito UNIQUE (ambito_id, id)
governance.seat  constraint seat_istat_has_six_digits CHECK ((istat ~ '^[0-9]{6}$'::text))
governance.seat  constraint seat_pkey PRIMARY KEY (id)
governance.seat  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.seat  policy public_reads r (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.seat  row level security true
governance.sitting  001 meeting_id integer not null
governance.sitting  002 ambito_id integer not null
governance.sitting  003 call smallint not null
governance.sitting  004 position smallint not null
governance.sitting  005 row_version integer not null
governance.sitting  constraint sitting_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.sitting  constraint sitting_ambito_id_meeting_id_fkey FOREIGN KEY (ambito_id, meeting_id) REFERENCES governance.meeting(ambito_id, id)
governance.sitting  constraint sitting_is_of_the_first_or_second_call CHECK ((call = ANY (ARRAY[1, 2])))
governance.sitting  constraint sitting_pkey PRIMARY KEY (meeting_id)
governance.sitting  constraint sitting_position_is_not_negative CHECK (("position" >= 0))
governance.sitting  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.sitting  row level security true
governance.table_attendance  001 id integer not null
governance.table_attendance  002 ambito_id integer not null
governance.table_attendance  003 session_id integer not null
governance.table_attendance  004 seat_id integer
governance.table_attendance  005 label text not null
governance.table_attendance  006 category text not null
governance.table_attendance  constraint a_seat_is_present_once UNIQUE (ambito_id, session_id, seat_id)
governance.table_attendance  constraint table_attendance_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.table_attendance  constraint table_attendance_ambito_id_seat_id_fkey FOREIGN KEY (ambito_id, seat_id) REFERENCES governance.seat(ambito_id, id)
governance.table_attendance  constraint table_attendance_ambito_id_session_id_fkey FOREIGN KEY (ambito_id, session_id) REFERENCES governance.table_session(ambito_id, id)
governance.table_attendance  constraint table_attendance_pkey PRIMARY KEY (id)
governance.table_attendance  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.table_attendance  row level security true
governance.table_mandate  001 id integer not null
governance.table_mandate  002 ambito_id integer not null
governance.table_mandate  003 table_id integer not null
governance.table_mandate  004 number smallint not null
governance.table_mandate  005 state text not null
governance.table_mandate  006 aims text not null
governance.table_mandate  007 activities text not null
governance.table_mandate  008 people text not null
governance.table_mandate  009 given_by text not null
governance.table_mandate  010 act text not null
governance.table_mandate  011 first_day date not null
governance.table_mandate  012 last_day date not null
governance.table_mandate  013 ended_on date
governance.table_mandate  014 end_reason text not null
governance.table_mandate  015 row_version integer not null
governance.table_mandate  constraint an_ended_mandate_has_its_day CHECK (((state = ANY (ARRAY['renegotiated'::text, 'closed'::text])) = (ended_on IS NOT NULL)))
governance.table_mandate  constraint mandate_ends_after_it_begins CHECK ((last_day >= first_day))
governance.table_mandate  constraint mandate_in_its_ambito UNIQUE (ambito_id, id)
governance.table_mandate  constraint mandate_number_is_positive CHECK ((number > 0))
governance.table_mandate  constraint mandate_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'in_force'::text, 'renegotiated'::text, 'closed'::text])))
governance.table_mandate  constraint one_mandate_per_number UNIQUE (ambito_id, table_id, number)
governance.table_mandate  constraint table_mandate_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.table_mandate  constraint table_mandate_ambito_id_table_id_fkey FOREIGN KEY (ambito_id, table_id) REFERENCES governance.thematic_table(ambito_id, id)
governance.table_mandate  constraint table_mandate_pkey PRIMARY KEY (id)
governance.table_mandate  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.table_mandate  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state <> 'draft'::text))
governance.table_mandate  row level security true
governance.table_objective  001 ambito_id integer not null
governance.table_objective  002 table_id integer not null
governance.table_objective  003 code text not null
governance.table_objective  constraint table_objective_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.table_objective  constraint table_objective_ambito_id_table_id_fkey FOREIGN KEY (ambito_id, table_id) REFERENCES governance.thematic_table(ambito_id, id)
governance.table_objective  constraint table_objective_pkey PRIMARY KEY (ambito_id, table_id, code)
governance.table_objective  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.table_objective  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
governance.table_objective  row level security true
governance.table_proposal  001 id integer not null
governance.table_proposal  002 ambito_id integer not null
governance.table_proposal  003 table_id integer not null
governance.table_proposal  004 title text not null
governance.table_proposal  005 text text not null
governance.table_proposal  006 proposed_by text not null
governance.table_proposal  007 day date not null
governance.table_proposal  008 state text not null
governance.table_proposal  009 objective_code text
governance.table_proposal  010 objective_title text
governance.table_proposal  011 plan_version integer
governance.table_proposal  012 reason text not null
governance.table_proposal  013 decided_on date
governance.table_proposal  014 row_version integer not null
governance.table_proposal  constraint a_decided_proposal_has_its_day CHECK (((state = 'waiting'::text) = (decided_on IS NULL)))
governance.table_proposal  constraint a_refused_proposal_says_why CHECK (((state <> 'refused'::text) OR (length(TRIM(BOTH FROM reason)) > 0)))
governance.table_proposal  constraint an_accepted_proposal_names_its_objective CHECK (((state = 'accepted'::text) = (objective_code IS NOT NULL)))
governance.table_proposal  constraint proposal_has_a_title CHECK (((length(TRIM(BOTH FROM title)) >= 2) AND (length(TRIM(BOTH FROM title)) <= 200)))
governance.table_proposal  constraint proposal_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'refused'::text])))
governance.table_proposal  constraint table_proposal_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.table_proposal  constraint table_proposal_ambito_id_table_id_fkey FOREIGN KEY (ambito_id, table_id) REFERENCES governance.thematic_table(ambito_id, id)
governance.table_proposal  constraint table_proposal_pkey PRIMARY KEY (id)
governance.table_proposal  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.table_proposal  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
governance.table_proposal  row level security true
governance.table_session  001 id integer not null
governance.table_session  002 ambito_id integer not null
governance.table_session  003 table_id integer not null
governance.table_session  004 day date not null
governance.table_session  005 place text not null
governance.table_session  006 minutes text not null
governance.table_session  007 results text not null
governance.table_session  008 returned_on date
governance.table_session  009 row_version integer not null
governance.table_session  constraint one_session_a_day UNIQUE (ambito_id, table_id, day)
governance.table_session  constraint results_are_returned_after_the_session CHECK ((returned_on >= day))
governance.table_session  constraint table_session_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.table_session  constraint table_session_ambito_id_table_id_fkey FOREIGN KEY (ambito_id, table_id) REFERENCES governance.thematic_table(ambito_id, id)
governance.table_session  constraint table_session_in_its_ambito UNIQUE (ambito_id, id)
governance.table_session  constraint table_session_pkey PRIMARY KEY (id)
governance.table_session  constraint what_is_returned_has_words CHECK (((returned_on IS NULL) OR (length(TRIM(BOTH FROM results)) > 0)))
governance.table_session  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.table_session  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (returned_on IS NOT NULL))
governance.table_session  row level security true
governance.table_step  001 id integer not null
governance.table_step  002 ambito_id integer not null
governance.table_step  003 mandate_id integer not null
governance.table_step  004 what text not null
governance.table_step  005 due date not null
governance.table_step  006 done_on date
governance.table_step  007 outcome text not null
governance.table_step  008 row_version integer not null
governance.table_step  constraint step_says_what CHECK (((length(TRIM(BOTH FROM what)) >= 2) AND (length(TRIM(BOTH FROM what)) <= 300)))
governance.table_step  constraint table_step_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.table_step  constraint table_step_ambito_id_mandate_id_fkey FOREIGN KEY (ambito_id, mandate_id) REFERENCES governance.table_mandate(ambito_id, id)
governance.table_step  constraint table_step_pkey PRIMARY KEY (id)
governance.table_step  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.table_step  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (mandate_id IN ( SELECT m.id
   FROM governance.table_mandate m)))
governance.table_step  row level security true
governance.thematic_table  001 id integer not null
governance.thematic_table  002 ambito_id integer not null
governance.thematic_table  003 body_id integer not null
governance.thematic_table  004 name text not null
governance.thematic_table  005 period text not null
governance.thematic_table  006 is_new boolean not null
governance.thematic_table  007 state text not null
governance.thematic_table  008 opened_on date
governance.thematic_table  009 closed_on date
governance.thematic_table  010 closing_reason text not null
governance.thematic_table  011 source text not null
governance.thematic_table  012 note text not null
governance.thematic_table  013 uncertain text
governance.thematic_table  014 row_version integer not null
governance.thematic_table  constraint a_body_is_one_table UNIQUE (ambito_id, body_id)
governance.thematic_table  constraint a_closed_table_has_its_day CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
governance.thematic_table  constraint table_closes_after_it_opens CHECK ((closed_on >= opened_on))
governance.thematic_table  constraint table_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 2) AND (length(TRIM(BOTH FROM name)) <= 200)))
governance.thematic_table  constraint table_state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text])))
governance.thematic_table  constraint thematic_table_ambito_id_body_id_fkey FOREIGN KEY (ambito_id, body_id) REFERENCES governance.body(ambito_id, id)
governance.thematic_table  constraint thematic_table_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.thematic_table  constraint thematic_table_in_its_ambito UNIQUE (ambito_id, id)
governance.thematic_table  constraint thematic_table_pkey PRIMARY KEY (id)
governance.thematic_table  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.thematic_table  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
governance.thematic_table  row level security true
governance.urn  001 vote_id integer not null
governance.urn  002 ambito_id integer not null
governance.urn  003 key_id text not null
governance.urn  004 sealed bytea not null
governance.urn  constraint urn_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.urn  constraint urn_ambito_id_vote_id_fkey FOREIGN KEY (ambito_id, vote_id) REFERENCES governance.vote(ambito_id, id)
governance.urn  constraint urn_pkey PRIMARY KEY (vote_id)
governance.urn  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.urn  row level security true
governance.vote  001 id integer not null
governance.vote  002 ambito_id integer not null
governance.vote  003 item_id integer not null
governance.vote  004 kind text not null
governance.vote  005 question text not null
governance.vote  006 is_secret boolean not null
governance.vote  007 rule_id integer not null
governance.vote  008 state text not null
governance.vote  009 ground jsonb not null
governance.vote  010 result jsonb
governance.vote  011 outcome text
governance.vote  012 corrects_id integer
governance.vote  013 reason text not null
governance.vote  014 opened_at timestamp with time zone not null
governance.vote  015 closed_at timestamp with time zone
governance.vote  016 row_version integer not null
governance.vote  constraint a_closed_vote_has_its_result CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND ((state = 'closed'::text) = (result IS NOT NULL)) AND ((state = 'closed'::text) = (outcome IS NOT NULL))))
governance.vote  constraint a_correction_or_a_void_vote_says_why CHECK ((((corrects_id IS NULL) AND (outcome IS DISTINCT FROM 'void'::text)) OR (length(TRIM(BOTH FROM reason)) >= 3)))
governance.vote  constraint a_vote_is_corrected_once UNIQUE (ambito_id, corrects_id)
governance.vote  constraint vote_ambito_id_corrects_id_fkey FOREIGN KEY (ambito_id, corrects_id) REFERENCES governance.vote(ambito_id, id)
governance.vote  constraint vote_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.vote  constraint vote_ambito_id_item_id_fkey FOREIGN KEY (ambito_id, item_id) REFERENCES governance.meeting_item(ambito_id, id)
governance.vote  constraint vote_ambito_id_rule_id_fkey FOREIGN KEY (ambito_id, rule_id) REFERENCES governance.voting_rule(ambito_id, id)
governance.vote  constraint vote_ground_is_an_object CHECK ((jsonb_typeof(ground) = 'object'::text))
governance.vote  constraint vote_has_a_question CHECK (((length(TRIM(BOTH FROM question)) >= 2) AND (length(TRIM(BOTH FROM question)) <= 500)))
governance.vote  constraint vote_in_its_ambito UNIQUE (ambito_id, id)
governance.vote  constraint vote_kind_is_known CHECK ((kind = ANY (ARRAY['ordinary'::text, 'plan_approval'::text, 'budget'::text, 'regulation'::text, 'election'::text, 'unanimity'::text])))
governance.vote  constraint vote_outcome_is_known CHECK ((outcome = ANY (ARRAY['approved'::text, 'rejected'::text, 'no_quorum'::text, 'tied'::text, 'void'::text])))
governance.vote  constraint vote_pkey PRIMARY KEY (id)
governance.vote  constraint vote_result_is_an_object CHECK ((jsonb_typeof(result) = 'object'::text))
governance.vote  constraint vote_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
governance.vote  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.vote  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (state = 'closed'::text) AND (item_id IN ( SELECT i.id
   FROM (governance.meeting_item i
     JOIN governance.meeting m ON ((m.id = i.meeting_id)))
  WHERE (m.state = 'minuted'::text))))
governance.vote  row level security true
governance.voting_rule  001 id integer not null
governance.voting_rule  002 ambito_id integer not null
governance.voting_rule  003 body_id integer not null
governance.voting_rule  004 name text not null
governance.voting_rule  005 valid_from date not null
governance.voting_rule  006 valid_to date
governance.voting_rule  007 act text not null
governance.voting_rule  008 source text not null
governance.voting_rule  009 verified boolean not null
governance.voting_rule  010 rule jsonb not null
governance.voting_rule  011 retired boolean not null
governance.voting_rule  012 row_version integer not null
governance.voting_rule  constraint a_verified_voting_rule_names_its_source CHECK (((NOT verified) OR (length(source) > 0)))
governance.voting_rule  constraint one_voting_rule_per_body_name_and_day UNIQUE (ambito_id, body_id, name, valid_from)
governance.voting_rule  constraint voting_rule_ambito_id_body_id_fkey FOREIGN KEY (ambito_id, body_id) REFERENCES governance.body(ambito_id, id)
governance.voting_rule  constraint voting_rule_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
governance.voting_rule  constraint voting_rule_ends_after_it_begins CHECK ((valid_to >= valid_from))
governance.voting_rule  constraint voting_rule_has_a_name CHECK (((length(TRIM(BOTH FROM name)) >= 2) AND (length(TRIM(BOTH FROM name)) <= 160)))
governance.voting_rule  constraint voting_rule_in_its_ambito UNIQUE (ambito_id, id)
governance.voting_rule  constraint voting_rule_is_an_object CHECK ((jsonb_typeof(rule) = 'object'::text))
governance.voting_rule  constraint voting_rule_pkey PRIMARY KEY (id)
governance.voting_rule  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
governance.voting_rule  row level security true
identity.assignment  001 id integer not null
identity.assignment  002 ambito_id integer not null
identity.assignment  003 account_id text not null
identity.assignment  004 role text not null
identity.assignment  005 body text not null
identity.assignment  006 territory text
identity.assignment  007 first_day date not null
identity.assignment  008 last_day date
identity.assignment  constraint assignment_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth."user"(id)
identity.assignment  constraint assignment_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
identity.assignment  constraint assignment_ends_after_it_begins CHECK (((last_day IS NULL) OR (last_day >= (first_day - 1))))
identity.assignment  constraint assignment_pkey PRIMARY KEY (id)
identity.assignment  constraint body_is_named CHECK (((length(body) >= 2) AND (length(body) <= 160)))
identity.assignment  constraint role_is_known CHECK ((role = ANY (ARRAY['coordinator'::text, 'clerk'::text, 'mayor'::text, 'sub_area_coordinator'::text, 'third_sector_reader'::text, 'evaluator'::text, 'administrator'::text])))
identity.assignment  constraint territory_is_a_code CHECK ((territory ~ '^[A-Za-z0-9_-]{1,40}$'::text))
identity.assignment  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
identity.assignment  row level security true
identity.invitation  001 id integer not null
identity.invitation  002 ambito_id integer not null
identity.invitation  003 token_hash text not null
identity.invitation  004 email text not null
identity.invitation  005 name text not null
identity.invitation  006 role text not null
identity.invitation  007 body text not null
identity.invitation  008 territory text
identity.invitation  009 first_day date not null
identity.invitation  010 last_day date
identity.invitation  011 invited_at timestamp with time zone not null
identity.invitation  012 expires_at timestamp with time zone not null
identity.invitation  013 used_at timestamp with time zone
identity.invitation  014 account_id text
identity.invitation  015 withdrawn_at timestamp with time zone
identity.invitation  constraint invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth."user"(id)
identity.invitation  constraint invitation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
identity.invitation  constraint invitation_pkey PRIMARY KEY (id)
identity.invitation  constraint invited_assignment_has_days CHECK ((last_day >= first_day))
identity.invitation  constraint invited_body_is_named CHECK (((length(body) >= 2) AND (length(body) <= 160)))
identity.invitation  constraint invited_email_is_lower_case CHECK ((email = lower(email)))
identity.invitation  constraint invited_person_has_a_name CHECK (((length(name) >= 2) AND (length(name) <= 120)))
identity.invitation  constraint invited_role_is_known CHECK ((role = ANY (ARRAY['coordinator'::text, 'clerk'::text, 'mayor'::text, 'sub_area_coordinator'::text, 'third_sector_reader'::text, 'evaluator'::text, 'administrator'::text])))
identity.invitation  constraint invited_territory_is_a_code CHECK ((territory ~ '^[A-Za-z0-9_-]{1,40}$'::text))
identity.invitation  constraint token_opens_one_invitation UNIQUE (token_hash)
identity.invitation  constraint used_invitation_made_an_assignment CHECK (((used_at IS NULL) = (account_id IS NULL)))
identity.invitation  constraint used_or_withdrawn_not_both CHECK (((used_at IS NULL) OR (withdrawn_at IS NULL)))
identity.invitation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
identity.invitation  row level security true
identity.security  001 ambito_id integer not null
identity.security  002 requires_second_factor boolean not null
identity.security  constraint security_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
identity.security  constraint security_pkey PRIMARY KEY (ambito_id)
identity.security  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
identity.security  row level security true
kernel.ambito  001 id integer not null
kernel.ambito  002 slug text not null
kernel.ambito  003 name text not null
kernel.ambito  004 created_at timestamp with time zone not null
kernel.ambito  constraint ambito_has_a_name CHECK (((length(name) >= 3) AND (length(name) <= 160)))
kernel.ambito  constraint ambito_has_one_address UNIQUE (slug)
kernel.ambito  constraint ambito_pkey PRIMARY KEY (id)
kernel.ambito  constraint slug_fits_an_address CHECK ((slug ~ '^[a-z][a-z0-9-]{1,39}$'::text))
kernel.ambito  policy changes_itself w (id = ( SELECT kernel.current_ambito() AS current_ambito))
kernel.ambito  policy everybody_may_know r true
kernel.ambito  policy may_be_added a 
kernel.ambito  row level security true
kernel.audit_event  001 ambito_id integer not null
kernel.audit_event  002 number bigint not null
kernel.audit_event  003 at timestamp with time zone not null
kernel.audit_event  004 use_case text not null
kernel.audit_event  005 account_id text
kernel.audit_event  006 actor_name text not null
kernel.audit_event  007 actor_roles text not null
kernel.audit_event  008 subject text not null
kernel.audit_event  009 before jsonb
kernel.audit_event  010 after jsonb
kernel.audit_event  011 hash text not null
kernel.audit_event  constraint audit_event_pkey PRIMARY KEY (ambito_id, number)
kernel.audit_event  policy own_ambito r (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
kernel.audit_event  row level security true
kernel.audit_head  001 ambito_id integer not null
kernel.audit_head  002 last_number bigint not null
kernel.audit_head  003 last_hash text not null
kernel.audit_head  constraint audit_head_pkey PRIMARY KEY (ambito_id)
kernel.audit_head  policy revision_is_public r true
kernel.audit_head  row level security true
planning.card  001 ambito_id integer not null
planning.card  002 version_id integer not null
planning.card  003 code text not null
planning.card  004 position integer not null
planning.card  005 content jsonb not null
planning.card  006 row_version integer not null
planning.card  007 changes jsonb not null
planning.card  008 updated_at timestamp with time zone not null
planning.card  009 updated_by_name text not null
planning.card  010 words tsvector
planning.card  constraint card_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.card  constraint card_knows_its_own_code CHECK (((content ->> 'code'::text) = code))
planning.card  constraint card_pkey PRIMARY KEY (version_id, code)
planning.card  constraint card_version_id_fkey FOREIGN KEY (version_id) REFERENCES planning.version(id) ON DELETE CASCADE
planning.card  constraint one_card_per_place UNIQUE (version_id, "position") DEFERRABLE INITIALLY DEFERRED
planning.card  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.card  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (version_id IN ( SELECT v.id
   FROM planning.version v)))
planning.card  row level security true
planning.continuity  001 ambito_id integer not null
planning.continuity  002 plan_id integer not null
planning.continuity  003 card_code text not null
planning.continuity  004 evaluation_id integer not null
planning.continuity  005 past_code text not null
planning.continuity  006 proposed boolean not null
planning.continuity  007 note text
planning.continuity  constraint continuity_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.continuity  constraint continuity_evaluation_id_past_code_fkey FOREIGN KEY (evaluation_id, past_code) REFERENCES planning.past_objective(evaluation_id, code) ON DELETE CASCADE
planning.continuity  constraint continuity_pkey PRIMARY KEY (plan_id, card_code, evaluation_id, past_code)
planning.continuity  constraint continuity_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES planning.plan(id)
planning.continuity  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.continuity  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (plan_id IN ( SELECT v.plan_id
   FROM planning.version v)))
planning.continuity  row level security true
planning.cycle  001 id integer not null
planning.cycle  002 ambito_id integer not null
planning.cycle  003 code text not null
planning.cycle  004 first_day date not null
planning.cycle  005 last_day date not null
planning.cycle  006 areas jsonb not null
planning.cycle  007 template jsonb not null
planning.cycle  008 row_version integer not null
planning.cycle  constraint cycle_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.cycle  constraint cycle_code_is_two_years CHECK ((code ~ '^\d{4}-\d{4}$'::text))
planning.cycle  constraint cycle_ends_after_it_starts CHECK ((first_day < last_day))
planning.cycle  constraint cycle_pkey PRIMARY KEY (id)
planning.cycle  constraint one_cycle_per_code_and_ambito UNIQUE (ambito_id, code)
planning.cycle  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.cycle  row level security true
planning.draft  001 ambito_id integer not null
planning.draft  002 version_id integer not null
planning.draft  003 card_code text not null
planning.draft  004 account_id text not null
planning.draft  005 section text not null
planning.draft  006 fields jsonb not null
planning.draft  007 base_row_version integer not null
planning.draft  008 saved_at timestamp with time zone not null
planning.draft  constraint draft_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.draft  constraint draft_pkey PRIMARY KEY (version_id, card_code, account_id, section)
planning.draft  constraint draft_version_id_card_code_fkey FOREIGN KEY (version_id, card_code) REFERENCES planning.card(version_id, code) ON UPDATE CASCADE ON DELETE CASCADE
planning.draft  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.draft  row level security true
planning.evaluation_system  001 ambito_id integer not null
planning.evaluation_system  002 plan_id integer not null
planning.evaluation_system  003 content jsonb not null
planning.evaluation_system  constraint evaluation_system_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.evaluation_system  constraint evaluation_system_pkey PRIMARY KEY (plan_id)
planning.evaluation_system  constraint evaluation_system_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES planning.plan(id)
planning.evaluation_system  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.evaluation_system  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (plan_id IN ( SELECT v.plan_id
   FROM planning.version v)))
planning.evaluation_system  row level security true
planning.explanation  001 id integer not null
planning.explanation  002 ambito_id integer not null
planning.explanation  003 version_id integer not null
planning.explanation  004 card_code text not null
planning.explanation  005 difference_cents bigint not null
planning.explanation  006 text text not null
planning.explanation  007 by_name text not null
planning.explanation  008 at timestamp with time zone not null
planning.explanation  constraint explanation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.explanation  constraint explanation_pkey PRIMARY KEY (id)
planning.explanation  constraint explanation_says_something CHECK ((length(TRIM(BOTH FROM text)) > 0))
planning.explanation  constraint explanation_version_id_card_code_fkey FOREIGN KEY (version_id, card_code) REFERENCES planning.card(version_id, code) ON UPDATE CASCADE ON DELETE CASCADE
planning.explanation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.explanation  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (version_id IN ( SELECT v.id
   FROM planning.version v)))
planning.explanation  row level security true
planning.measure  001 ambito_id integer not null
planning.measure  002 version_id integer not null
planning.measure  003 key text not null
planning.measure  004 position integer not null
planning.measure  005 content jsonb not null
planning.measure  constraint measure_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.measure  constraint measure_knows_its_own_key CHECK (((content ->> 'key'::text) = key))
planning.measure  constraint measure_pkey PRIMARY KEY (version_id, key)
planning.measure  constraint measure_version_id_fkey FOREIGN KEY (version_id) REFERENCES planning.version(id) ON DELETE CASCADE
planning.measure  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.measure  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (version_id IN ( SELECT v.id
   FROM planning.version v)))
planning.measure  row level security true
planning.node  001 ambito_id integer not null
planning.node  002 version_id integer not null
planning.node  003 card_code text not null
planning.node  004 key text not null
planning.node  005 kind text not null
planning.node  006 parent text
planning.node  007 position integer not null
planning.node  008 label text not null
planning.node  009 amount_cents bigint
planning.node  010 measure text
planning.node  011 words tsvector
planning.node  constraint node_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.node  constraint node_pkey PRIMARY KEY (version_id, card_code, key)
planning.node  constraint node_version_id_card_code_fkey FOREIGN KEY (version_id, card_code) REFERENCES planning.card(version_id, code) ON UPDATE CASCADE ON DELETE CASCADE
planning.node  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.node  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (version_id IN ( SELECT v.id
   FROM planning.version v)))
planning.node  row level security true
planning.operational_deviation  001 ambito_id integer not null
planning.operational_deviation  002 plan_id integer not null
planning.operational_deviation  003 objective_code text not null
planning.operational_deviation  004 kind text not null
planning.operational_deviation  005 reason text not null
planning.operational_deviation  006 by_name text not null
planning.operational_deviation  007 at timestamp with time zone not null
planning.operational_deviation  constraint deviation_kind_is_known CHECK ((kind = ANY (ARRAY['kept'::text, 'changed'::text, 'dropped'::text, 'added'::text])))
planning.operational_deviation  constraint deviation_says_why CHECK ((length(TRIM(BOTH FROM reason)) > 0))
planning.operational_deviation  constraint operational_deviation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.operational_deviation  constraint operational_deviation_pkey PRIMARY KEY (plan_id, objective_code)
planning.operational_deviation  constraint operational_deviation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES planning.operational_plan(id) ON DELETE CASCADE
planning.operational_deviation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.operational_deviation  row level security true
planning.operational_line  001 ambito_id integer not null
planning.operational_line  002 plan_id integer not null
planning.operational_line  003 objective_code text not null
planning.operational_line  004 key text not null
planning.operational_line  005 position integer not null
planning.operational_line  006 label text not null
planning.operational_line  007 channel_code text
planning.operational_line  008 amount_cents bigint not null
planning.operational_line  009 note text
planning.operational_line  010 uncertain text
planning.operational_line  011 row_version integer not null
planning.operational_line  012 updated_at timestamp with time zone not null
planning.operational_line  013 updated_by_name text not null
planning.operational_line  constraint line_amount_from_zero CHECK ((amount_cents >= 0))
planning.operational_line  constraint operational_line_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.operational_line  constraint operational_line_pkey PRIMARY KEY (plan_id, objective_code, key)
planning.operational_line  constraint operational_line_plan_id_objective_code_fkey FOREIGN KEY (plan_id, objective_code) REFERENCES planning.operational_objective(plan_id, code) ON DELETE CASCADE
planning.operational_line  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.operational_line  row level security true
planning.operational_objective  001 ambito_id integer not null
planning.operational_objective  002 plan_id integer not null
planning.operational_objective  003 code text not null
planning.operational_objective  004 position integer not null
planning.operational_objective  005 content jsonb not null
planning.operational_objective  006 zone_version_id integer
planning.operational_objective  007 zone_card_code text
planning.operational_objective  008 declared_total_cents bigint
planning.operational_objective  009 row_version integer not null
planning.operational_objective  010 updated_at timestamp with time zone not null
planning.operational_objective  011 updated_by_name text not null
planning.operational_objective  constraint declared_total_from_zero CHECK ((declared_total_cents >= 0))
planning.operational_objective  constraint operational_objective_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.operational_objective  constraint operational_objective_pkey PRIMARY KEY (plan_id, code)
planning.operational_objective  constraint operational_objective_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES planning.operational_plan(id) ON DELETE CASCADE
planning.operational_objective  constraint operational_objective_zone_version_id_fkey FOREIGN KEY (zone_version_id) REFERENCES planning.version(id)
planning.operational_objective  constraint zone_card_has_its_version CHECK (((zone_version_id IS NULL) = (zone_card_code IS NULL)))
planning.operational_objective  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.operational_objective  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (plan_id IN ( SELECT p.id
   FROM planning.operational_plan p)))
planning.operational_objective  row level security true
planning.operational_part  001 ambito_id integer not null
planning.operational_part  002 plan_id integer not null
planning.operational_part  003 objective_code text not null
planning.operational_part  004 kind text not null
planning.operational_part  005 key text not null
planning.operational_part  006 position integer not null
planning.operational_part  007 content jsonb not null
planning.operational_part  008 row_version integer not null
planning.operational_part  009 updated_at timestamp with time zone not null
planning.operational_part  010 updated_by_name text not null
planning.operational_part  constraint operational_part_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.operational_part  constraint operational_part_kind_is_known CHECK ((kind = ANY (ARRAY['action'::text, 'step'::text, 'result'::text])))
planning.operational_part  constraint operational_part_pkey PRIMARY KEY (plan_id, objective_code, key)
planning.operational_part  constraint operational_part_plan_id_objective_code_fkey FOREIGN KEY (plan_id, objective_code) REFERENCES planning.operational_objective(plan_id, code) ON DELETE CASCADE
planning.operational_part  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.operational_part  row level security true
planning.operational_plan  001 id integer not null
planning.operational_plan  002 ambito_id integer not null
planning.operational_plan  003 year integer not null
planning.operational_plan  004 title text not null
planning.operational_plan  005 territory text not null
planning.operational_plan  006 status text not null
planning.operational_plan  007 zone_version_id integer
planning.operational_plan  008 follows_id integer
planning.operational_plan  009 printed json not null
planning.operational_plan  010 last_key integer not null
planning.operational_plan  011 row_version integer not null
planning.operational_plan  012 created_at timestamp with time zone not null
planning.operational_plan  013 created_by_name text not null
planning.operational_plan  014 act_number text
planning.operational_plan  015 act_date date
planning.operational_plan  016 act_body text
planning.operational_plan  017 act_uncertain text
planning.operational_plan  018 approved_at timestamp with time zone
planning.operational_plan  019 closed_on date
planning.operational_plan  020 close_note text
planning.operational_plan  constraint one_operational_plan_per_year_and_ambito UNIQUE (ambito_id, year)
planning.operational_plan  constraint operational_plan_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.operational_plan  constraint operational_plan_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES planning.operational_plan(id)
planning.operational_plan  constraint operational_plan_is_approved_by_an_act_or_told_why_not CHECK (((status = 'draft'::text) OR ((act_body IS NOT NULL) AND (((act_number IS NOT NULL) AND (act_date IS NOT NULL)) OR (act_uncertain IS NOT NULL)))))
planning.operational_plan  constraint operational_plan_is_closed_on_a_day CHECK (((status <> 'closed'::text) OR (closed_on IS NOT NULL)))
planning.operational_plan  constraint operational_plan_pkey PRIMARY KEY (id)
planning.operational_plan  constraint operational_plan_zone_version_id_fkey FOREIGN KEY (zone_version_id) REFERENCES planning.version(id)
planning.operational_plan  constraint operational_status_is_known CHECK ((status = ANY (ARRAY['draft'::text, 'approved'::text, 'closed'::text])))
planning.operational_plan  constraint operational_year_is_of_our_time CHECK (((year >= 1990) AND (year <= 2100)))
planning.operational_plan  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.operational_plan  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (status <> 'draft'::text))
planning.operational_plan  row level security true
planning.past_evaluation  001 id integer not null
planning.past_evaluation  002 ambito_id integer not null
planning.past_evaluation  003 plan_id integer not null
planning.past_evaluation  004 period text not null
planning.past_evaluation  005 content jsonb not null
planning.past_evaluation  006 loaded_at timestamp with time zone not null
planning.past_evaluation  constraint one_evaluation_per_period_and_plan UNIQUE (plan_id, period)
planning.past_evaluation  constraint past_evaluation_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.past_evaluation  constraint past_evaluation_pkey PRIMARY KEY (id)
planning.past_evaluation  constraint past_evaluation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES planning.plan(id)
planning.past_evaluation  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.past_evaluation  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (plan_id IN ( SELECT v.plan_id
   FROM planning.version v)))
planning.past_evaluation  row level security true
planning.past_objective  001 ambito_id integer not null
planning.past_objective  002 evaluation_id integer not null
planning.past_objective  003 code text not null
planning.past_objective  004 position integer not null
planning.past_objective  005 content jsonb not null
planning.past_objective  constraint past_objective_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.past_objective  constraint past_objective_evaluation_id_fkey FOREIGN KEY (evaluation_id) REFERENCES planning.past_evaluation(id) ON DELETE CASCADE
planning.past_objective  constraint past_objective_pkey PRIMARY KEY (evaluation_id, code)
planning.past_objective  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.past_objective  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (evaluation_id IN ( SELECT e.id
   FROM planning.past_evaluation e)))
planning.past_objective  row level security true
planning.plan  001 id integer not null
planning.plan  002 ambito_id integer not null
planning.plan  003 cycle_id integer not null
planning.plan  004 created_at timestamp with time zone not null
planning.plan  constraint one_plan_per_cycle UNIQUE (cycle_id)
planning.plan  constraint plan_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.plan  constraint plan_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES planning.cycle(id)
planning.plan  constraint plan_pkey PRIMARY KEY (id)
planning.plan  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.plan  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (id IN ( SELECT v.plan_id
   FROM planning.version v)))
planning.plan  row level security true
planning.version  001 id integer not null
planning.version  002 ambito_id integer not null
planning.version  003 plan_id integer not null
planning.version  004 number integer not null
planning.version  005 status planning.version_status not null
planning.version  006 title text not null
planning.version  007 ambito_name text not null
planning.version  008 cycle jsonb not null
planning.version  009 based_on integer
planning.version  010 row_version integer not null
planning.version  011 created_at timestamp with time zone not null
planning.version  012 created_by_name text not null
planning.version  013 consultation_from date
planning.version  014 act_number text
planning.version  015 act_date date
planning.version  016 act_body text
planning.version  017 act_uncertain text
planning.version  018 approved_at timestamp with time zone
planning.version  019 in_force_from date
planning.version  020 ended_on date
planning.version  021 end_reason text
planning.version  constraint approved_by_an_act_or_told_why_not CHECK (((status = ANY (ARRAY['draft'::planning.version_status, 'consultation'::planning.version_status])) OR ((act_body IS NOT NULL) AND (((act_number IS NOT NULL) AND (act_date IS NOT NULL)) OR (act_uncertain IS NOT NULL)))))
planning.version  constraint ended_on_a_day CHECK (((status <> ALL (ARRAY['amended'::planning.version_status, 'closed'::planning.version_status])) OR (ended_on IS NOT NULL)))
planning.version  constraint in_force_from_a_day CHECK (((status <> ALL (ARRAY['in_force'::planning.version_status, 'amended'::planning.version_status, 'closed'::planning.version_status])) OR (in_force_from IS NOT NULL)))
planning.version  constraint version_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.version  constraint version_based_on_fkey FOREIGN KEY (based_on) REFERENCES planning.version(id)
planning.version  constraint version_number_from_one CHECK ((number > 0))
planning.version  constraint version_numbers_follow_in_a_plan UNIQUE (plan_id, number)
planning.version  constraint version_pkey PRIMARY KEY (id)
planning.version  constraint version_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES planning.plan(id)
planning.version  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.version  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (status = ANY (ARRAY['approved'::planning.version_status, 'in_force'::planning.version_status, 'amended'::planning.version_status, 'closed'::planning.version_status])))
planning.version  row level security true
publishing.print  001 id integer not null
publishing.print  002 ambito_id integer not null
publishing.print  003 version_id integer not null
publishing.print  004 format text not null
publishing.print  005 lang text not null
publishing.print  006 edition text not null
publishing.print  007 is_final boolean not null
publishing.print  008 state text not null
publishing.print  009 step text not null
publishing.print  010 percent smallint not null
publishing.print  011 file_name text not null
publishing.print  012 bytes bytea
publishing.print  013 asked_by_name text not null
publishing.print  014 asked_at timestamp with time zone not null
publishing.print  015 changed_at timestamp with time zone not null
publishing.print  constraint format_is_known CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])))
publishing.print  constraint language_is_known CHECK ((lang = ANY (ARRAY['it'::text, 'en'::text])))
publishing.print  constraint one_document_per_version_format_and_language UNIQUE (ambito_id, version_id, format, lang)
publishing.print  constraint percent_is_a_share CHECK (((percent >= 0) AND (percent <= 100)))
publishing.print  constraint print_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
publishing.print  constraint print_pkey PRIMARY KEY (id)
publishing.print  constraint print_version_id_fkey FOREIGN KEY (version_id) REFERENCES planning.version(id) ON DELETE CASCADE
publishing.print  constraint state_is_known CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
publishing.print  constraint what_is_done_has_its_bytes CHECK (((state = 'done'::text) = (bytes IS NOT NULL)))
publishing.print  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
publishing.print  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (is_final AND (state = 'done'::text) AND (version_id IN ( SELECT v.id
   FROM planning.version v))))
publishing.print  row level security true
territory.ambito_profile  001 ambito_id integer not null
territory.ambito_profile  002 lead_istat text
territory.ambito_profile  003 region text not null
territory.ambito_profile  004 province text not null
territory.ambito_profile  005 ats text not null
territory.ambito_profile  006 asst text not null
territory.ambito_profile  007 managing_company text not null
territory.ambito_profile  constraint ambito_profile_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.ambito_profile  constraint ambito_profile_pkey PRIMARY KEY (ambito_id)
territory.ambito_profile  constraint lead_municipality_belongs_to_the_ambito FOREIGN KEY (ambito_id, lead_istat) REFERENCES territory.municipality(ambito_id, istat)
territory.ambito_profile  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.ambito_profile  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.ambito_profile  row level security true
territory.boundary  001 ambito_id integer not null
territory.boundary  002 istat text not null
territory.boundary  003 geometry jsonb not null
territory.boundary  004 load_id integer not null
territory.boundary  constraint boundary_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.boundary  constraint boundary_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
territory.boundary  constraint boundary_ambito_id_load_id_fkey FOREIGN KEY (ambito_id, load_id) REFERENCES territory.load(ambito_id, id)
territory.boundary  constraint boundary_pkey PRIMARY KEY (ambito_id, istat)
territory.boundary  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.boundary  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.boundary  row level security true
territory.composition  001 ambito_id integer not null
territory.composition  002 id integer not null
territory.composition  003 first_day date not null
territory.composition  004 label text not null
territory.composition  005 source text not null
territory.composition  006 note text not null
territory.composition  007 version integer not null
territory.composition  constraint composition_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.composition  constraint composition_has_a_name CHECK (((length(label) >= 2) AND (length(label) <= 120)))
territory.composition  constraint composition_in_its_ambito UNIQUE (ambito_id, id)
territory.composition  constraint composition_pkey PRIMARY KEY (id)
territory.composition  constraint one_composition_per_first_day UNIQUE (ambito_id, first_day)
territory.composition  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.composition  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.composition  row level security true
territory.composition_member  001 ambito_id integer not null
territory.composition_member  002 composition_id integer not null
territory.composition_member  003 istat text not null
territory.composition_member  004 sub_area_code text not null
territory.composition_member  constraint a_municipality_is_in_one_sub_area_at_a_time PRIMARY KEY (composition_id, istat)
territory.composition_member  constraint composition_member_ambito_id_composition_id_fkey FOREIGN KEY (ambito_id, composition_id) REFERENCES territory.composition(ambito_id, id) ON DELETE CASCADE
territory.composition_member  constraint composition_member_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.composition_member  constraint composition_member_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
territory.composition_member  constraint composition_member_ambito_id_sub_area_code_fkey FOREIGN KEY (ambito_id, sub_area_code) REFERENCES territory.sub_area(ambito_id, code)
territory.composition_member  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.composition_member  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.composition_member  row level security true
territory.figure  001 ambito_id integer not null
territory.figure  002 id integer not null
territory.figure  003 indicator_key text not null
territory.figure  004 area_kind text not null
territory.figure  005 area_code text not null
territory.figure  006 on_day date
territory.figure  007 year smallint
territory.figure  008 sex text not null
territory.figure  009 age_class text not null
territory.figure  010 category text not null
territory.figure  011 value numeric not null
territory.figure  012 unit text not null
territory.figure  013 approximate boolean not null
territory.figure  014 uncertain text
territory.figure  015 note text not null
territory.figure  016 kind text not null
territory.figure  017 source_key text not null
territory.figure  018 place text not null
territory.figure  constraint a_source_says_a_figure_once UNIQUE NULLS NOT DISTINCT (ambito_id, indicator_key, area_kind, area_code, on_day, year, sex, age_class, category, kind, source_key, place)
territory.figure  constraint area_is_of_a_known_kind CHECK ((area_kind = ANY (ARRAY['municipality'::text, 'sub_area'::text, 'ambito'::text, 'province'::text, 'region'::text, 'country'::text])))
territory.figure  constraint doubt_has_a_reason CHECK ((length(uncertain) > 0))
territory.figure  constraint figure_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.figure  constraint figure_ambito_id_indicator_key_fkey FOREIGN KEY (ambito_id, indicator_key) REFERENCES territory.indicator(ambito_id, key)
territory.figure  constraint figure_ambito_id_source_key_fkey FOREIGN KEY (ambito_id, source_key) REFERENCES territory.source(ambito_id, key)
territory.figure  constraint figure_is_printed_or_computed CHECK ((kind = ANY (ARRAY['printed'::text, 'computed'::text])))
territory.figure  constraint figure_pkey PRIMARY KEY (id)
territory.figure  constraint sex_is_of_a_known_kind CHECK ((sex = ANY (ARRAY['all'::text, 'male'::text, 'female'::text])))
territory.figure  constraint the_year_is_that_of_the_day CHECK (((on_day IS NULL) OR ((year)::numeric = EXTRACT(year FROM on_day))))
territory.figure  constraint year_is_plausible CHECK (((year >= 1861) AND (year <= 2100)))
territory.figure  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.figure  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.figure  row level security true
territory.indicator  001 ambito_id integer not null
territory.indicator  002 key text not null
territory.indicator  003 label text not null
territory.indicator  004 label_en text not null
territory.indicator  005 unit text not null
territory.indicator  006 decimals smallint not null
territory.indicator  007 topic text not null
territory.indicator  008 definition text not null
territory.indicator  009 formula text not null
territory.indicator  010 position integer not null
territory.indicator  constraint decimals_are_few CHECK (((decimals >= 0) AND (decimals <= 6)))
territory.indicator  constraint indicator_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.indicator  constraint indicator_key_is_plain CHECK ((key ~ '^[A-Za-z][A-Za-z0-9_]{0,59}$'::text))
territory.indicator  constraint indicator_pkey PRIMARY KEY (ambito_id, key)
territory.indicator  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.indicator  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.indicator  row level security true
territory.load  001 ambito_id integer not null
territory.load  002 id integer not null
territory.load  003 kind text not null
territory.load  004 status text not null
territory.load  005 file_name text not null
territory.load  006 source text not null
territory.load  007 licence text not null
territory.load  008 on_day date
territory.load  009 at timestamp with time zone not null
territory.load  010 by_name text not null
territory.load  011 report jsonb not null
territory.load  012 content jsonb
territory.load  constraint load_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.load  constraint load_in_its_ambito UNIQUE (ambito_id, id)
territory.load  constraint load_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['population'::text, 'boundaries'::text])))
territory.load  constraint load_is_tried_or_done CHECK ((status = ANY (ARRAY['tried'::text, 'done'::text])))
territory.load  constraint load_pkey PRIMARY KEY (id)
territory.load  constraint only_a_trial_holds_its_content CHECK (((status = 'tried'::text) = (content IS NOT NULL)))
territory.load  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.load  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (status = 'done'::text))
territory.load  row level security true
territory.municipality  001 ambito_id integer not null
territory.municipality  002 istat text not null
territory.municipality  003 cadastral text
territory.municipality  004 name text not null
territory.municipality  005 province text not null
territory.municipality  006 region text not null
territory.municipality  007 lon double precision
territory.municipality  008 lat double precision
territory.municipality  009 note text not null
territory.municipality  constraint cadastral_code_is_a_letter_and_three_digits CHECK ((cadastral ~ '^[A-Z][0-9]{3}$'::text))
territory.municipality  constraint istat_code_has_six_digits CHECK ((istat ~ '^[0-9]{6}$'::text))
territory.municipality  constraint latitude_is_in_italy CHECK (((lat >= (35)::double precision) AND (lat <= (48)::double precision)))
territory.municipality  constraint longitude_is_in_italy CHECK (((lon >= (6)::double precision) AND (lon <= (19.5)::double precision)))
territory.municipality  constraint municipality_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.municipality  constraint municipality_has_a_name CHECK (((length(name) >= 2) AND (length(name) <= 120)))
territory.municipality  constraint municipality_pkey PRIMARY KEY (ambito_id, istat)
territory.municipality  constraint one_name_per_municipality UNIQUE (ambito_id, name)
territory.municipality  constraint reference_point_is_whole CHECK (((lon IS NULL) = (lat IS NULL)))
territory.municipality  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.municipality  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.municipality  row level security true
territory.population  001 ambito_id integer not null
territory.population  002 istat text not null
territory.population  003 on_day date not null
territory.population  004 sex text not null
territory.population  005 by_age integer[] not null
territory.population  006 load_id integer not null
territory.population  constraint ages_go_from_0_to_100_and_more CHECK ((cardinality(by_age) = 101))
territory.population  constraint counted_sex_is_male_or_female CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
territory.population  constraint one_count_per_municipality_day_and_sex PRIMARY KEY (ambito_id, istat, on_day, sex)
territory.population  constraint population_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.population  constraint population_ambito_id_istat_fkey FOREIGN KEY (ambito_id, istat) REFERENCES territory.municipality(ambito_id, istat)
territory.population  constraint population_ambito_id_load_id_fkey FOREIGN KEY (ambito_id, load_id) REFERENCES territory.load(ambito_id, id)
territory.population  constraint residents_are_never_below_zero CHECK ((0 <= ALL (by_age)))
territory.population  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.population  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.population  row level security true
territory.reading  001 ambito_id integer not null
territory.reading  002 id integer not null
territory.reading  003 topic text not null
territory.reading  004 area_kind text not null
territory.reading  005 area_code text not null
territory.reading  006 kind text not null
territory.reading  007 text text not null
territory.reading  008 source_key text not null
territory.reading  009 position integer not null
territory.reading  constraint a_source_says_a_sentence_once UNIQUE (ambito_id, topic, area_kind, area_code, kind, text)
territory.reading  constraint reading_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.reading  constraint reading_ambito_id_source_key_fkey FOREIGN KEY (ambito_id, source_key) REFERENCES territory.source(ambito_id, key)
territory.reading  constraint reading_has_words CHECK ((length(text) > 0))
territory.reading  constraint reading_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['reading'::text, 'missing'::text, 'context'::text, 'indication'::text])))
territory.reading  constraint reading_pkey PRIMARY KEY (id)
territory.reading  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.reading  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.reading  row level security true
territory.source  001 ambito_id integer not null
territory.source  002 key text not null
territory.source  003 title text not null
territory.source  004 place text not null
territory.source  005 licence text not null
territory.source  constraint source_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.source  constraint source_pkey PRIMARY KEY (ambito_id, key)
territory.source  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.source  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.source  row level security true
territory.sub_area  001 ambito_id integer not null
territory.sub_area  002 code text not null
territory.sub_area  003 name text not null
territory.sub_area  004 seat_istat text
territory.sub_area  005 position integer not null
territory.sub_area  006 note text not null
territory.sub_area  constraint one_name_per_sub_area UNIQUE (ambito_id, name)
territory.sub_area  constraint seat_belongs_to_the_ambito FOREIGN KEY (ambito_id, seat_istat) REFERENCES territory.municipality(ambito_id, istat)
territory.sub_area  constraint sub_area_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
territory.sub_area  constraint sub_area_code_is_plain CHECK ((code ~ '^[A-Z0-9_-]{1,40}$'::text))
territory.sub_area  constraint sub_area_has_a_name CHECK (((length(name) >= 2) AND (length(name) <= 120)))
territory.sub_area  constraint sub_area_pkey PRIMARY KEY (ambito_id, code)
territory.sub_area  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
territory.sub_area  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND true)
territory.sub_area  row level security true
