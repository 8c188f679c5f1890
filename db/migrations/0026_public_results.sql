-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the citizen reads of the results: what closed rounds give, and the money tied to an objective, never who paid what.

call kernel.open_to_public('evaluation.request', $$round_id in (select r.id from evaluation.round r where r.state = 'closed')$$);
call kernel.open_to_public('evaluation.standing', $$round_id in (select r.id from evaluation.round r where r.state = 'closed')$$);

call kernel.open_to_public('planning.operational_plan', $$status <> 'draft'$$);
call kernel.open_to_public('planning.operational_objective', 'plan_id in (select p.id from planning.operational_plan p)');
call kernel.open_to_public('finance.line', 'true');
revoke select on finance.line from albero_public;
grant select (ambito_id, id, year, objective_code, label) on finance.line to albero_public;
call kernel.open_to_public('finance.total', 'true');
