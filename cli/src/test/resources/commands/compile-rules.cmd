compile
--emit
rules
policies/guide/plain.margin
