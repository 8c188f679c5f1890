-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Generated from the migrations: npm run db:types
kernel.ambito  001 id integer not null
kernel.ambito  002 slug text not null
kernel.ambito  003 name text not null
kernel.ambito  004 created_at timestamp with time zone not null
kernel.ambito  constraint ambito_has_a_name CHECK (((length(name) >= 3) AND (length(name) <= 160)))
kernel.ambito  constraint ambito_has_one_address UNIQUE (slug)
kernel.ambito  constraint ambito_pkey PRIMARY KEY (id)
kernel.ambito  constraint slug_fits_an_address CHECK ((slug ~ '^[a-z][a-z0-9-]{1,39}$'::text))
kernel.ambito  row level security false
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
planning.node  constraint node_ambito_id_fkey FOREIGN KEY (ambito_id) REFERENCES kernel.ambito(id)
planning.node  constraint node_pkey PRIMARY KEY (version_id, card_code, key)
planning.node  constraint node_version_id_card_code_fkey FOREIGN KEY (version_id, card_code) REFERENCES planning.card(version_id, code) ON UPDATE CASCADE ON DELETE CASCADE
planning.node  policy own_ambito * (ambito_id = ( SELECT kernel.current_ambito() AS current_ambito))
planning.node  policy public_reads r ((ambito_id = ( SELECT kernel.current_ambito() AS current_ambito)) AND (version_id IN ( SELECT v.id
   FROM planning.version v)))
planning.node  row level security true
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
