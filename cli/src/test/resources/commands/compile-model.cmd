compile
--emit
model
policies/guide/plain.margin
