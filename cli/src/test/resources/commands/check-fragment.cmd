check
policies/guide/common.margin
