-- What a proposal is: treaty bodies print concerns beside their recommendations. Proposals before this were recommendations.
alter table import_item add column kind text not null default 'recommendation';
