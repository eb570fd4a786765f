Feature: Alex isolates a thousand, Jamie stands with two

  The guide gives both "10x" and no entry price. Alex's liquidation at 8,000 fits an entry at 8,888.89 where there is no
  maintenance margin; with one it comes earlier. Jamie withstands the same fall only with a position as large as Alex's:
  if "10x" is taken of the whole 2,000, both are liquidated at the same price.

  Background:
    Given the policy guide
    And an account with a balance of 2,000 USDT
    And the mark price of BTC-USDT is 8888.89

  @S1-7
  Scenario: Alex, with a maintenance margin
    Given a long position of 1.125 BTC-USDT at 8888.89 in isolated with 10x and a margin of 1,000 USDT
    Then BTC-USDT long is liquidated at 8032.12
    And BTC-USDT long is bankrupt at 8000.00

  @S1-7 @S1-9
  Scenario: Alex keeps the other thousand
    Given a long position of 1.125 BTC-USDT at 8888.89 in isolated with 10x and a margin of 1,000 USDT
    When the mark price of BTC-USDT moves to 7000
    Then BTC-USDT long is liquidated
    And the account is left with 1,000 USDT

  @S1-8 @C9
  Scenario: Jamie with a position as large as Alex's withstands the dip
    Given a long position of 1.125 BTC-USDT at 8888.89 in cross with 10x
    When the mark price of BTC-USDT moves to 8000
    Then nothing is liquidated
    And BTC-USDT long is liquidated at 7139.67

  @S1-8 @C9
  Scenario: Jamie with 10x of the whole balance does not
    Given a long position of 2.25 BTC-USDT at 8888.89 in cross with 10x
    Then BTC-USDT long is liquidated at 8032.12
    When the mark price of BTC-USDT moves to 8000
    Then BTC-USDT long is liquidated

  @S1-9 @S2-16
  Scenario: if it keeps falling Jamie loses everything
    Given a long position of 1.125 BTC-USDT at 8888.89 in cross with 10x
    When the mark prices move along:
      | BTC-USDT |
      | 8000     |
      | 7500     |
      | 7190     |
      | 7150     |
      | 7100     |
    Then on the way the account is healthy, healthy, on alert, on margin call, liquidated
    And the account is left with 0 USDT
