-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The money: funds with their acts, and the budget of each year. Rows of the ledger are written once.

-- Whether the present transaction sees what concerns this municipality alone (kernel/actor.ts decides it first).
create function kernel.sees_municipality(istat text) returns boolean language sql stable parallel safe
  as $$ select current_setting('app.municipalities', true) = 'all'
    or istat = any (string_to_array(current_setting('app.municipalities', true), ',')) $$;

create schema finance;
grant usage on schema finance to albero_app, albero_public;
