check
--root
engine
policies/guide/guide.margin
