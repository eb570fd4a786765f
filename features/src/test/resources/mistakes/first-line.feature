Scenario: x
  Given an account with a balance of 2,000 USDT
  Then it is allowed
