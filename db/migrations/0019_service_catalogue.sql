-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The catalogue of services is written on a screen: two people may hold the same entry.

alter table finance.service add column row_version int not null default 1;
